package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuitePriorsTest {
  @Test
  void aloneABenchmarkIsModeratedByExperience() {
    // s2 = 0.0001 a side with 2 degrees, prior 0.0004 with half of 2: (1*4e-4 + 2*1e-4)/3 = 2e-4
    LogRatio estimate = SuitePriors.estimate(List.of(contrast(0, 0.01, 3))).get(0).ratio();

    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(2 * 2e-4 / 3), within(1e-9));
    assertThat(estimate.degrees()).isCloseTo(6, within(1e-6));
  }

  @Test
  void threeForksThatAgreeByAccidentAreNotTakenForCertainty() {
    LogRatio estimate = SuitePriors.estimate(List.of(contrast(0.06, 1e-9, 3))).get(0).ratio();

    assertThat(estimate.value() - estimate.halfWidth(0.99)).isLessThan(Math.log(1.05));
  }

  @Test
  void aSuiteOfEqualNoiseLendsItsDegrees() {
    SplittableRandom random = new SplittableRandom(5);
    List<LogRatio> estimates = ratios(normal(random, 300, i -> 0.03, 3));

    assertThat(estimates)
        .allSatisfy(
            estimate -> {
              assertThat(estimate.degrees()).isBetween(2.0, 24.0);
              assertThat(estimate.standardError()).isBetween(0.012, 0.08);
            });
    assertThat(estimates.stream().mapToDouble(LogRatio::degrees).average().orElseThrow())
        .isGreaterThan(9);
  }

  @Test
  void lastingDifferencesBetweenBenchmarksAreKept() {
    SplittableRandom random = new SplittableRandom(6);
    List<LogRatio> estimates = ratios(normal(random, 300, i -> i % 2 == 0 ? 0.002 : 0.05, 10));

    assertThat(estimates.get(0).standardError()).isLessThan(0.004);
    assertThat(estimates.get(1).standardError()).isGreaterThan(0.012);
  }

  @Test
  void forksInTwoGroupsDoNotPassForSteady() {
    // Every fork is in one of two groups 10 % apart: where three fall in one, that is luck.
    SplittableRandom random = new SplittableRandom(8);
    List<Contrast> contrasts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      contrasts.add(Contrast.of(List.of(groups(random)), groups(random)));
    }

    assertThat(ratios(contrasts))
        .noneMatch(e -> Math.abs(e.value()) - e.halfWidth(0.99) > Math.log(1.05));
  }

  @Test
  void aNoisierHeadIsNotJudgedByASteadyBase() {
    double[] base = spread(0, 0.01, 15);
    double[] head = spread(0, 0.10, 3);
    LogRatio estimate =
        SuitePriors.estimate(List.of(Contrast.of(List.of(base), head))).get(0).ratio();

    // The head's own part alone: 0.1²/3, of 2 degrees and a little of the prior.
    assertThat(estimate.standardError()).isGreaterThan(0.9 * 0.1 / Math.sqrt(3));
    assertThat(estimate.degrees()).isLessThan(3.5);
  }

  @Test
  void theSpreadBetweenTrialsWidensTheInterval() {
    double[] head = spread(0, 0.01, 5);
    List<double[]> near = List.of(spread(0, 0.01, 5), spread(0.001, 0.01, 5), spread(0, 0.01, 5));
    List<double[]> far =
        List.of(spread(-0.06, 0.01, 5), spread(0.001, 0.01, 5), spread(0.06, 0.01, 5));
    LogRatio steady = SuitePriors.estimate(List.of(Contrast.of(near, head))).get(0).ratio();
    LogRatio drifting = SuitePriors.estimate(List.of(Contrast.of(far, head))).get(0).ratio();

    assertThat(steady.drift()).isBetween(0.5e-4, 2e-4);
    assertThat(drifting.halfWidth(0.99)).isGreaterThan(3 * steady.halfWidth(0.99));
  }

  @Test
  void aWildBenchmarkDoesNotWidenTheIntervalsOfSteadyOnes() {
    SplittableRandom random = new SplittableRandom(9);
    List<Contrast> steady = drifting(random, 20, i -> 0.01);
    List<Contrast> mixed = new ArrayList<>(steady);
    mixed.addAll(drifting(random, 5, i -> 0.3));

    List<LogRatio> alone = ratios(steady);
    List<LogRatio> beside = ratios(mixed);

    for (int i = 0; i < alone.size(); i++) {
      assertThat(beside.get(i).halfWidth(0.99)).isLessThan(2 * alone.get(i).halfWidth(0.99));
    }
    assertThat(beside.subList(20, 25)).allMatch(wild -> wild.halfWidth(0.99) > 0.3);
  }

  @Test
  void theFastForksAreTakenWhereTheySayMore() {
    double[] first = {0, 0.2, 0.01, 0.3, 0.005, 0.002};
    double[] second = {0.004, 0.011, 0.25, 0.001, 0.4, 0.006};
    double[] head = {0.1, 0.35, 0.102, 0.5, 0.104, 0.11, 0.101, 0.42};
    Contrast contrast = Contrast.of(List.of(first, second), head);

    ContrastEstimate estimate = SuitePriors.estimate(List.of(contrast)).get(0);

    assertThat(estimate.ofFastForks()).isTrue();
    assertThat(estimate.ratio().value()).isCloseTo(0.1, within(0.01));
    assertThat(estimate.ratio().drift()).isPositive();
    assertThat(SuitePriors.estimate(List.of(Contrast.ofAll(List.of(first, second), head))).get(0))
        .matches(all -> !all.ofFastForks());
  }

  private static List<LogRatio> ratios(List<Contrast> contrasts) {
    return SuitePriors.estimate(contrasts).stream().map(ContrastEstimate::ratio).toList();
  }

  /** Seven trials of three forks that scatter by 1 %, with a drift between trials. */
  private static List<Contrast> drifting(
      SplittableRandom random, int count, java.util.function.IntToDoubleFunction drift) {
    List<Contrast> contrasts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<double[]> runs = new ArrayList<>();
      for (int run = 0; run < 8; run++) {
        double level = drift.applyAsDouble(i) * random.nextGaussian();
        double[] forks = new double[3];
        Arrays.setAll(forks, f -> level + 0.01 * random.nextGaussian());
        runs.add(forks);
      }
      contrasts.add(Contrast.of(runs.subList(0, 7), runs.get(7)));
    }
    return contrasts;
  }

  private static List<Contrast> normal(
      SplittableRandom random, int count, java.util.function.IntToDoubleFunction noise, int forks) {
    List<Contrast> contrasts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double deviation = noise.applyAsDouble(i);
      double[] base = new double[forks];
      double[] head = new double[forks];
      Arrays.setAll(base, f -> deviation * random.nextGaussian());
      Arrays.setAll(head, f -> deviation * random.nextGaussian());
      contrasts.add(Contrast.of(List.of(base), head));
    }
    return contrasts;
  }

  private static double[] groups(SplittableRandom random) {
    double[] forks = new double[3];
    Arrays.setAll(forks, f -> (random.nextBoolean() ? 0.1 : 0) + 0.005 * random.nextGaussian());
    return forks;
  }

  private static Contrast contrast(double difference, double deviation, int forks) {
    return Contrast.of(List.of(spread(0, deviation, forks)), spread(difference, deviation, forks));
  }

  /** Evenly spaced forks with a given mean and standard deviation. */
  private static double[] spread(double mean, double deviation, int forks) {
    double scale = Math.sqrt((forks * forks - 1) / 12.0 * forks / (forks - 1));
    double[] values = new double[forks];
    Arrays.setAll(values, f -> mean + deviation * (f - (forks - 1) / 2.0) / scale);
    return values;
  }
}
