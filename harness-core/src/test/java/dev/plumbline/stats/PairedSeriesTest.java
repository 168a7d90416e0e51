package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedSeriesTest {
  private static final double[] BASE_STATES = {0, 0.22, 0.01, 0.23, 0.02, 0.21};
  private static final double[] HEAD_STATES = {0.32, 0.10, 0.11, 0.33, 0.31, 0.12};

  /** Pairs whose base always costs the same. */
  private static PairedSeries ratios(double... head) {
    return of(new double[head.length], head);
  }

  private static PairedSeries of(double[] base, double[] head) {
    return PairedSeries.of(base, head, new boolean[base.length]);
  }

  @Test
  void aSeriesNeedsAsManyForksOfEachSideAndFiniteCosts() {
    assertThatThrownBy(() -> PairedSeries.of(new double[2], new double[1], new boolean[2]))
        .hasMessage("2 forks of the base, 1 of the head, 2 orders");
    assertThatThrownBy(() -> PairedSeries.of(new double[1], new double[1], new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ratios(0, Double.NaN)).hasMessage("not finite: [0.0, NaN]");
    assertThatThrownBy(() -> of(new double[] {Double.NEGATIVE_INFINITY}, new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPartHasItsPairsAndTheirOrders() {
    PairedSeries part =
        PairedSeries.of(
                new double[] {1, 2, 3}, new double[] {1.5, 2, 2}, new boolean[] {false, true, true})
            .part(1, 3);
    assertThat(part.size()).isEqualTo(2);
    assertThat(part.logRatio(1)).isEqualTo(-1);
    assertThat(part.headFirst(0)).isTrue();
  }

  @Test
  void theEstimateIsAPairedTTestWithAVarianceDrawnTowardsExperience() {
    LogRatio estimate = ratios(0.02, 0.04, 0.06).estimate();
    assertThat(estimate.value()).isCloseTo(0.04, within(1e-12));
    // By hand: own variance 4e-4 with 2 degrees, experience 2.25e-4 with 3, so 2.95e-4 with 5.
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(2.95e-4 / 3), within(1e-12));
    assertThat(estimate.degrees()).isCloseTo(5, within(1e-9));
    assertThat(estimate.drift()).isZero();
  }

  /** The typical turn is no dearer, one of four is: only stretches of turns see it. */
  @Test
  void workOnFewTurnsIsNotOverlooked() {
    PairedSeries series = ratios(0.001, -0.002, 0.001).byStretches(new double[] {0.11, 0.09, 0.1});
    assertThat(series.basis()).isEqualTo(PairedSeries.Basis.STRETCHES);
    assertThat(series.estimate().value()).isCloseTo(0.1, within(1e-12));
    assertThat(series.meanFrom(1)).isCloseTo(0.095, within(1e-12));
    assertThat(series.part(1, 3).meanFrom(1)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void stretchesThatScatterAroundTheTypicalTurnAreLeftAside() {
    PairedSeries series = ratios(0.02, 0.04, 0.06).byStretches(new double[] {0.12, -0.08, 0.07});
    assertThat(series.basis()).isEqualTo(PairedSeries.Basis.PAIRS);
    assertThat(series.estimate()).isEqualTo(ratios(0.02, 0.04, 0.06).estimate());
  }

  @Test
  void stretchesNeedAFiniteRatioForEachPair() {
    assertThatThrownBy(() -> ratios(0, 0).byStretches(new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ratios(0, 0).byStretches(new double[] {0, Double.NaN}))
        .hasMessage("2 pairs, [0.0, NaN]");
  }

  @Test
  void aWildBenchmarkIsNotCalmedByExperience() {
    LogRatio estimate = ratios(-0.3, 0, 0.3).estimate();
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(0.09 / 3), within(1e-5));
    assertThat(estimate.degrees()).isCloseTo(2, within(1e-4));
  }

  @Test
  void pairsThatAgreeByAccidentStillHaveTheErrorOfExperience() {
    LogRatio estimate = ratios(0.01, 0.01, 0.01).estimate();
    assertThat(estimate.standardError()).isCloseTo(Math.sqrt(3 * 2.25e-4 / 5 / 3), within(1e-12));
  }

  @Test
  void whatSlowsBothForksOfAPairDropsOut() {
    long seed = 5;
    SplittableRandom random = new SplittableRandom(seed);
    double[] ratios = {0.01, 0.03, 0.02, 0.05, 0.02};
    double[] base = new double[5];
    double[] head = new double[5];
    for (int pair = 0; pair < 5; pair++) {
      base[pair] = random.nextDouble();
      head[pair] = base[pair] + ratios[pair];
    }
    LogRatio still = ratios(ratios).paired();
    LogRatio moving = of(base, head).paired();
    assertThat(moving.value()).as("seed %d", seed).isCloseTo(still.value(), within(1e-12));
    assertThat(moving.standardError()).isCloseTo(still.standardError(), within(1e-12));
  }

  @Test
  void onePairGivesNoInterval() {
    assertThat(ratios(0.1).hasInterval()).isFalse();
    assertThat(ratios().hasInterval()).isFalse();
    assertThat(ratios(0.1, 0.2).hasInterval()).isTrue();
    assertThatThrownBy(() -> ratios(0.1).estimate())
        .hasMessage("1 undisturbed pairs give no estimate");
    assertThat(ratios().meanFrom(0)).isNaN();
  }

  @Test
  void aForkFarSlowerThanAllOthersDisturbsItsPair() {
    double[] base = {0, 0, 0.01, 0.6, 0, 0, 0, 0.01};
    double[] head = {0, 0.01, 0, 0, 0, 0.9, 0, 0};
    PairedSeries series = of(base, head);
    assertThat(series.disturbed())
        .containsExactly(false, false, false, true, false, true, false, false);
    assertThat(series.paired().value()).isCloseTo(-0.01 / 6, within(1e-12));
  }

  @Test
  void forksThatNothingSlowedAreHeldAgainstEachOtherWhereThatSaysMore() {
    double[] base = {0, 0, 0.01, 0.6, 0, 0, 0.2, 0.01, 0.13};
    double[] head = {0, 0.01, 0.3, 0, 0, 0.9, 0, 0, 0.1};
    PairedSeries series = of(base, head);
    assertThat(series.basis()).isEqualTo(PairedSeries.Basis.FAST_FORKS);
    // Six of each side: 0.01 in all against 0.02.
    assertThat(series.estimate().value()).isCloseTo(-0.01 / 6, within(1e-12));
    assertThat(series.estimate().standardError()).isLessThan(series.paired().standardError());
    // From the sixth pair on 0 and 0 of the head, 0 and 0.01 of the base; at the ninth none.
    assertThat(series.meanFrom(5)).isCloseTo(-0.005, within(1e-12));
    assertThat(series.meanFrom(8)).isCloseTo(-0.03, within(1e-12));
  }

  @Test
  void atMostAQuarterOfThePairsIsDisturbedTheFarthestFirst() {
    assertThat(ratios(0, 0, 0, 0, 0, 0.5, 0.9, 0.7).disturbed())
        .containsExactly(false, false, false, false, false, false, true, true);
    assertThat(ratios(0, 0, 2).disturbed()).containsOnly(false);
  }

  @Test
  void aFastForkIsNotDisturbed() {
    assertThat(ratios(0, 0.01, 0, 0, 0.01, 0, 0, -0.9).disturbed()).containsOnly(false);
  }

  @Test
  void aPairWithItsStatesTheOtherWayRoundIsNotDisturbed() {
    double[] base = {0, 0.01, 0, 0, 0.01, 0.22};
    double[] head = {0.22, 0.23, 0.22, 0.23, 0.22, 0};
    assertThat(of(base, head).disturbed()).containsOnly(false);
    assertThat(of(head, base).disturbed()).containsOnly(false);
  }

  @Test
  void aRareStateOfBothSidesIsNotDisturbed() {
    double[] base = {0, 0.01, 0, 0.34, 0.01, 0.33, 0, 0.01};
    double[] head = {0.53, 0.18, 0.19, 0.18, 0.52, 0.19, 0.18, 0.19};
    assertThat(of(base, head).disturbed()).containsOnly(false);
    assertThat(of(base, head).estimate().value()).isCloseTo(0.185, within(0.01));
  }

  @Test
  void theOrderEffectIsHalfTheDifferenceOfBothOrders() {
    double[] head = {0.06, -0.05, 0.05, -0.06, 0.07, -0.04};
    boolean[] first = {true, false, true, false, true, false};
    PairedSeries series = PairedSeries.of(new double[6], head, first);
    // By hand: 0.06 against -0.05, each with a standard deviation of 0.01: t = 13 with 4 degrees.
    assertThat(series.orderEffect().orElseThrow()).isCloseTo(0.055, within(1e-12));
    assertThat(series.part(0, 5).orderEffect()).isEmpty();
  }

  @Test
  void anOrderEffectWithinItsErrorIsNone() {
    double[] head = {0.02, 0.01, -0.02, -0.01, 0.01, -0.02};
    boolean[] first = {true, false, true, false, true, false};
    assertThat(PairedSeries.of(new double[6], head, first).orderEffect()).isEmpty();
  }

  @Test
  void withinTwoStatesLikeIsComparedWithLike() {
    PairedSeries series = of(BASE_STATES, HEAD_STATES);
    TwoStates states = series.states().orElseThrow();
    assertThat(series.basis()).isEqualTo(PairedSeries.Basis.STATES);
    // Means by hand: 0.01 and 0.22 in the base, 0.11 and 0.32 in the head.
    assertThat(series.estimate().value()).isCloseTo(0.10, within(1e-12));
    assertThat(series.estimate().standardError())
        .isLessThan(0.1 * series.paired().standardError())
        .isEqualTo(states.within().standardError());
    assertThat(series.estimate().degrees()).isEqualTo(8);
  }

  @Test
  void laterPairsAloneAreComparedWithinStatesToo() {
    PairedSeries series = of(BASE_STATES, HEAD_STATES);
    // 0.33 - 0.23, 0.31 - 0.02 - 0.21, 0.12 - 0.21 + 0.21: a third of 0.30.
    assertThat(series.meanFrom(3)).isCloseTo(0.10, within(1e-12));
    assertThat(series.meanFrom(6)).isNaN();
  }

  @Test
  void statesInOtherSharesAreNotComparedWithinStates() {
    double[] base = {0, 0.01, 0, 0.01, 0, 0.01, 0, 0.01, 0.22, 0.23};
    double[] head = {0.22, 0.23, 0.22, 0.23, 0.22, 0.23, 0.22, 0.23, 0, 0.01};
    PairedSeries series = of(base, head);
    TwoStates states = series.states().orElseThrow();
    assertThat(PairedSeries.sameShare(states)).isFalse();
    assertThat(series.estimate()).isEqualTo(series.paired());
    assertThat(series.meanFrom(8)).isCloseTo(-0.22, within(1e-12));
  }

  @Test
  void statesThatBothForksOfAPairShareLeaveThePairedEstimate() {
    double[] base = {0, 0.22, 0.02, 0.24, 0.01, 0.23, 0.03, 0.25};
    double[] head = Arrays.stream(base).map(log -> log + 0.1).toArray();
    PairedSeries series = of(base, head);
    assertThat(series.states()).isPresent();
    assertThat(series.estimate()).isEqualTo(series.paired());
    assertThat(series.meanFrom(4)).isCloseTo(0.1, within(1e-12));
  }
}
