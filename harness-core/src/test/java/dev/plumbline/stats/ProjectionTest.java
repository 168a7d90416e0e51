package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final Projection PROJECTION =
      new Projection(Looks.once(), 0.99, Math.log1p(0.05), 0.01);

  @Test
  void theDetectableChangeLiesPastTheBandByBothQuantiles() {
    // np.log1p(.05) + (t.ppf(.995,12)+t.ppf(.8,12))*.01
    assertThat(PROJECTION.detectable(new LogRatio(0, 0.01, 12, 0)))
        .isCloseTo(0.0880616529792424, within(1e-7));
  }

  @Test
  void inALargeSuiteTheDetectableChangeIsWhatThePValueAsksFor() {
    // (t.ppf(1-1e-4/2,12)+t.ppf(.8,12))*.03
    assertThat(
            new Projection(Looks.once(), 0.99, Math.log1p(0.05), 1e-4)
                .detectable(new LogRatio(0, 0.03, 12, 0)))
        .isCloseTo(0.1970122525457634, within(1e-7));
  }

  @Test
  void theForksItAsksForWouldSettleIt() {
    Contrast contrast = contrast(0.09, 0.03);
    LogRatio now = SuitePriors.estimate(List.of(contrast)).get(0).ratio();

    int forks = PROJECTION.forksNeeded(now, contrast).orElseThrow();

    assertThat(forks).isBetween(8, 25);
  }

  @Test
  void aSettledEstimateNeedsNone() {
    Contrast contrast = contrast(0.5, 0.01);
    assertThat(
            PROJECTION.forksNeeded(
                SuitePriors.estimate(List.of(contrast)).get(0).ratio(), contrast))
        .isEmpty();
  }

  @Test
  void anEstimateOnTheEdgeNeedsTheMostThatIsLookedAt() {
    Contrast contrast = contrast(Math.log1p(0.05), 0.03);
    assertThat(
            PROJECTION.forksNeeded(
                SuitePriors.estimate(List.of(contrast)).get(0).ratio(), contrast))
        .hasValue(Projection.MOST_FORKS);
  }

  @Test
  void forksCanNotSettleWhatTrialsKeepOpen() {
    double[] low = {-0.08, -0.081, -0.079};
    double[] high = {0.08, 0.081, 0.079};
    Contrast contrast = Contrast.of(List.of(low, high), new double[] {0.1, 0.101, 0.099});
    assertThat(
            PROJECTION.forksNeeded(
                SuitePriors.estimate(List.of(contrast)).get(0).ratio(), contrast))
        .isEmpty();
  }

  @Test
  void thePairsItAsksForAreTheFewestThatSettleIt() {
    LogRatio now = new LogRatio(0.02, 0.015, 4, 0);
    int pairs = PROJECTION.pairsNeeded(now, 5).orElseThrow();
    // The spread of a pair is 0.015·√5, and experience has no degrees of freedom in 4.
    double spread = 0.015 * Math.sqrt(5);
    assertThat(StudentT.quantile(0.995, pairs - 1) * spread / Math.sqrt(pairs))
        .isLessThan(Math.log1p(0.05) - 0.02);
    assertThat(StudentT.quantile(0.995, pairs - 2) * spread / Math.sqrt(pairs - 1))
        .isGreaterThan(Math.log1p(0.05) - 0.02);
  }

  @Test
  void settledPairsNeedNoMoreAndHopelessOnesTheMost() {
    assertThat(PROJECTION.pairsNeeded(new LogRatio(0, 0.001, 4, 0), 5)).isEmpty();
    assertThat(PROJECTION.pairsNeeded(new LogRatio(-0.5, 0.01, 4, 0), 5)).isEmpty();
    assertThat(PROJECTION.pairsNeeded(new LogRatio(Math.log1p(0.05), 0.02, 4, 0), 5))
        .hasValue(Projection.MOST_FORKS);
  }

  private static Contrast contrast(double difference, double deviation) {
    double[] base = {-deviation, 0, deviation};
    double[] head = {difference - deviation, difference, difference + deviation};
    return Contrast.of(List.of(base), head);
  }
}
