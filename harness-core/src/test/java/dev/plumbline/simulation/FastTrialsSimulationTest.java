package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.ContrastEstimate;
import dev.plumbline.stats.SuitePriors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A suite against a baseline of several trials, each with a drift of its own, where part of all
 * forks is slowed by amounts that differ: does the estimate keep its level, and find?
 */
@Tag("once")
class FastTrialsSimulationTest {
  private static final long SEED = 2027;
  private static final int SUITES = Simulation.LONG ? 1000 : 100;
  private static final int BENCHMARKS = 15;
  private static final int IN_TRIAL = 7;
  private static final double SLOWER = 0.15;
  private static final double BAND = Math.log(1.05);

  /** The level at which intervals miss, and the one of a look at which a verdict is made. */
  private static final double LEVEL = 0.99;

  private static final double LOOK = 0.999;

  private int fromFast;
  private int missed;
  private int beyond;
  private int found;
  private int foundByAll;

  @ParameterizedTest
  @CsvSource({
    "0, BY_UP_TO_HALF, 0.01, 4, 8",
    "0.2, BY_UP_TO_HALF, 0, 4, 8",
    "0.2, BY_UP_TO_HALF, 0.01, 4, 8",
    "0.4, BY_UP_TO_HALF, 0.01, 2, 8",
    "0.4, BY_UP_TO_HALF, 0.01, 4, 8",
    "0.4, BY_UP_TO_HALF, 0.01, 4, 13",
    "0.4, BY_UP_TO_HALF, 0.03, 4, 13",
    "0.4, BY_A_TENTH_ON_AVERAGE, 0.01, 4, 13",
    "0.4, BY_45_PERCENT, 0.01, 4, 13",
    "0.6, BY_UP_TO_HALF, 0.01, 6, 8"
  })
  void theSameCodeIsNotCalledChangedAndASlowdownIsFoundMoreOften(
      double share, Slowed slowed, double drift, int trials, int forks) {
    SplittableRandom random = new SplittableRandom(SEED + trials * 100L + forks);
    for (int suite = 0; suite < SUITES; suite++) {
      List<Contrast> same = new ArrayList<>();
      List<Contrast> slower = new ArrayList<>();
      for (int benchmark = 0; benchmark < BENCHMARKS; benchmark++) {
        List<double[]> base = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
          base.add(slowed.forks(random, IN_TRIAL, share, 0.01, drift * random.nextGaussian()));
        }
        double level = drift * random.nextGaussian();
        same.add(Contrast.of(base, slowed.forks(random, forks, share, 0.01, level)));
        slower.add(
            Contrast.of(
                base, slowed.forks(random, forks, share, 0.01, level + Math.log1p(SLOWER))));
      }
      SuitePriors.estimate(same).forEach(this::countSame);
      SuitePriors.estimate(slower).forEach(estimate -> found += isBeyond(estimate) ? 1 : 0);
      List<Contrast> all =
          slower.stream().map(c -> new Contrast(c.base(), c.head(), Optional.empty())).toList();
      SuitePriors.estimate(all).forEach(estimate -> foundByAll += isBeyond(estimate) ? 1 : 0);
    }
    int cases = SUITES * BENCHMARKS;
    System.out.println(
        Simulation.format(
            "%.0f %% of forks slowed %s, drift %.1f %%, %d trials of %d, %d forks, seed %d: from"
                + " fast forks %.0f %%, interval misses 0 in %.1f %%, beyond the band %d of %d;"
                + " +15 %% found %.0f %%, by all forks %.0f %%",
            100 * share,
            slowed,
            100 * drift,
            trials,
            IN_TRIAL,
            forks,
            SEED,
            100.0 * fromFast / cases,
            100.0 * missed / cases,
            beyond,
            cases,
            100.0 * found / cases,
            100.0 * foundByAll / cases));
    assertThat(Simulation.above(missed, cases, 0.02)).as("seed %d", SEED).isFalse();
    assertThat(Simulation.above(beyond, cases, 0.001)).as("seed %d", SEED).isFalse();
    if (share > 0) {
      assertThat(found).as("seed %d", SEED).isGreaterThan(foundByAll);
    }
  }

  private void countSame(ContrastEstimate estimate) {
    fromFast += estimate.ofFastForks() ? 1 : 0;
    missed += Math.abs(estimate.ratio().value()) > estimate.ratio().halfWidth(LEVEL) ? 1 : 0;
    beyond += isBeyond(estimate) ? 1 : 0;
  }

  private static boolean isBeyond(ContrastEstimate estimate) {
    return Math.abs(estimate.ratio().value()) - estimate.ratio().halfWidth(LOOK) > BAND;
  }
}
