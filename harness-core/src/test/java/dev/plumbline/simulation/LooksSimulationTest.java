package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.ContrastEstimate;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Looks;
import dev.plumbline.stats.SuitePriors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same code is looked at again and again while its forks come in, against a baseline of several
 * trials that drift: how often does any look's interval leave the truth out?
 */
@Tag("once")
class LooksSimulationTest {
  private static final long SEED = 2029;
  private static final int SUITES = Simulation.LONG ? 1000 : 200;
  private static final int BENCHMARKS = 10;
  private static final double LEVEL = 0.99;

  @ParameterizedTest
  @CsvSource({
    "0.00, 0.02, 3",
    "0.01, 0.02, 3",
    "0.02, 0.02, 3",
    "0.02, 0.02, 7",
    "0.05, 0.02, 7",
    "0.02, 0.08, 7",
    "0.05, 0.005, 7"
  })
  void allLooksTogetherKeepTheLevelUnderDrift(double drift, double noise, int trials) {
    SplittableRandom random = new SplittableRandom(SEED + trials);
    Looks looks = Looks.upTo(20);
    int missed = 0;
    int missedByOne = 0;
    for (int suite = 0; suite < SUITES; suite++) {
      List<List<double[]>> bases = new ArrayList<>();
      List<double[]> heads = new ArrayList<>();
      for (int benchmark = 0; benchmark < BENCHMARKS; benchmark++) {
        List<double[]> base = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
          base.add(forks(random, 6, drift, noise));
        }
        bases.add(base);
        heads.add(forks(random, 20, drift, noise));
      }
      boolean[] miss = new boolean[BENCHMARKS];
      for (int count : looks.at()) {
        List<Contrast> contrasts = new ArrayList<>();
        for (int benchmark = 0; benchmark < BENCHMARKS; benchmark++) {
          contrasts.add(
              Contrast.of(bases.get(benchmark), Arrays.copyOf(heads.get(benchmark), count)));
        }
        List<ContrastEstimate> estimates = SuitePriors.estimate(contrasts);
        for (int benchmark = 0; benchmark < BENCHMARKS; benchmark++) {
          LogRatio ratio = estimates.get(benchmark).ratio();
          miss[benchmark] |= Math.abs(ratio.value()) > looks.halfWidth(ratio, LEVEL);
          missedByOne += count == 20 && Math.abs(ratio.value()) > ratio.halfWidth(LEVEL) ? 1 : 0;
        }
      }
      for (boolean any : miss) {
        missed += any ? 1 : 0;
      }
    }
    int cases = SUITES * BENCHMARKS;
    System.out.println(
        Simulation.format(
            "drift %.1f %%, forks %.1f %%, %d trials, seed %d: some of %d looks misses in %.2f %%,"
                + " the last by itself in %.2f %%",
            100 * drift,
            100 * noise,
            trials,
            SEED,
            looks.count(),
            100.0 * missed / cases,
            100.0 * missedByOne / cases));
    assertThat(Simulation.above(missed, cases, 0.02)).as("seed %d", SEED).isFalse();
  }

  private static double[] forks(SplittableRandom random, int count, double drift, double noise) {
    double level = drift * random.nextGaussian();
    double[] logs = new double[count];
    Arrays.setAll(logs, fork -> level + noise * random.nextGaussian());
    return logs;
  }
}
