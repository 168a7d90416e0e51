package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FastTrialsTest {
  private static final double[] FIRST = logs(1, 100, 131, 100.4, 99.8, 118, 100.2, 99.9);
  private static final double[] SECOND = logs(1, 101, 100.6, 149, 100.8, 100.9, 124, 101.1);
  private static final double[] HEAD = logs(1.1, 100.5, 140, 100.1, 100.9, 112, 100.3, 101, 133);

  @Test
  void theFastForksOfEachTrialAreHeldAgainstThoseOfTheHead() {
    FastTrials fast = FastTrials.of(List.of(FIRST, SECOND), HEAD).orElseThrow();

    assertThat(fast.trials()).isEqualTo(2);
    assertThat(fast.baseFast()).isEqualTo(10);
    assertThat(fast.baseSlow()).isEqualTo(4);
    assertThat(fast.headFast()).isEqualTo(5);
    assertThat(fast.headSlow()).isEqualTo(3);
    assertThat(fast.head() - fast.base()).isCloseTo(Math.log(1.1), within(0.003));
    // The trials lie 0.8 % apart.
    assertThat(Math.sqrt(fast.betweenTrials())).isCloseTo(0.008 / Math.sqrt(2), within(0.001));
  }

  @Test
  void aTrialThatWasSlowerAsAWholeWidensTheInterval() {
    double[] slower = Arrays.stream(SECOND).map(log -> log + 0.2).toArray();
    LogRatio near = estimate(FastTrials.of(List.of(FIRST, SECOND), HEAD).orElseThrow());
    LogRatio far = estimate(FastTrials.of(List.of(FIRST, slower), HEAD).orElseThrow());

    assertThat(far.halfWidth(0.99)).isGreaterThan(5 * near.halfWidth(0.99));
    assertThat(far.drift()).isGreaterThan(0.9 * far.standardError() * far.standardError());
  }

  @Test
  void theForksOfASingleTrialAreHeldAgainstTheHeadAsThoseOfTwoSidesAre() {
    double[] base = concat(FIRST, SECOND);
    FastForks pairs = FastForks.of(base, HEAD).orElseThrow();

    LogRatio alone = estimate(FastTrials.of(List.of(base), HEAD).orElseThrow());

    assertThat(alone.value()).isCloseTo(pairs.within().value(), within(1e-12));
    assertThat(alone.standardError()).isCloseTo(pairs.within().standardError(), within(1e-12));
    assertThat(alone.degrees()).isCloseTo(pairs.within().degrees(), within(1e-9));
    assertThat(alone.drift()).isZero();
  }

  @Test
  void smallTrialsAreLeftOutAndSeveralMustRemain() {
    double[] small = logs(1, 100, 130);

    assertThat(FastTrials.of(List.of(small, FIRST, SECOND), HEAD))
        .isEqualTo(FastTrials.of(List.of(FIRST, SECOND), HEAD));
    assertThat(FastTrials.of(List.of(small, FIRST), HEAD)).isEmpty();
    assertThat(FastTrials.of(List.of(small, small), HEAD)).isEmpty();
    assertThat(FastTrials.of(List.of(FIRST), HEAD)).as("7 forks").isEmpty();
  }

  @Test
  void whereMostTrialsScatterNothingTellsFastForksFromOthers() {
    double[] wild = logs(1, 100, 107, 115, 123, 131, 140);

    assertThat(FastTrials.of(List.of(FIRST, wild, SECOND), HEAD)).isPresent();
    assertThat(FastTrials.of(List.of(FIRST, wild, SECOND, wild), HEAD)).isEmpty();
    assertThat(FastTrials.of(List.of(FIRST, SECOND), concat(wild, wild))).isEmpty();
  }

  @Test
  void slowForksInOneSideAloneMayNotBeTheMachine() {
    double[] calm = logs(1, 100, 101, 100, 99, 100, 101, 100, 99);
    double[] mostlySlow = logs(1, 100, 100.1, 99.9, 130, 144, 150, 128, 133, 139, 121, 160, 125);

    assertThat(FastTrials.of(List.of(FIRST, SECOND), calm)).isEmpty();
    assertThat(FastTrials.of(List.of(calm, calm), HEAD)).isEmpty();
    assertThat(FastTrials.of(List.of(FIRST, SECOND), mostlySlow)).as("other shares").isEmpty();
  }

  @Test
  void aHeadThatMayBeSlowAsAWholeIsNotTakenForAChange() {
    double[] twoStates = logs(1, 100, 145, 100.2, 145.3, 99.9, 144.8, 100.1);
    double[] slow = logs(1, 145, 145.2, 144.9, 145.1, 145, 144.8, 145.3, 190);

    assertThat(FastTrials.of(List.of(twoStates, twoStates), slow)).isEmpty();
  }

  @Test
  void laterForksCountWhereTheyAreFast() {
    FastTrials fast = FastTrials.of(List.of(FIRST, SECOND), HEAD).orElseThrow();

    assertThat(fast.differenceOf(logs(1.1, 100, 160, 102)).orElseThrow())
        .isCloseTo(Math.log(1.11) - fast.base() + Math.log(100), within(0.001));
    assertThat(fast.differenceOf(logs(1.1, 160, 170))).isEmpty();
    assertThat(fast.differenceOf(new double[0])).isEmpty();
  }

  private static LogRatio estimate(FastTrials fast) {
    return fast.estimate(new DriftPriors(fast.trials() > 1 ? List.of(fast.scatter()) : List.of()));
  }

  private static double[] concat(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static double[] logs(double factor, double... costs) {
    return Arrays.stream(costs).map(cost -> Math.log(factor * cost)).toArray();
  }
}
