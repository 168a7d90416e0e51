package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightedQuantilesTest {
  @Test
  void aQuantileIsAValueThatWasSeen() {
    // np.quantile([1,1,2,3,3,3,7], q, method='inverted_cdf'): 3 for .5, 7 for .9
    WeightedQuantiles quantiles =
        WeightedQuantiles.of(new double[] {3, 1, 7, 2, 3}, new long[] {1, 2, 1, 1, 2});

    assertThat(quantiles.total()).isEqualTo(7);
    assertThat(quantiles.quantile(0.5)).isEqualTo(3);
    assertThat(quantiles.quantile(0.9)).isEqualTo(7);
  }

  @Test
  void aTailIsKnownOnceTenOperationsLieBeyondIt() {
    assertThat(WeightedQuantiles.of(new double[] {1}, new long[] {999}).knows(0.99)).isFalse();
    assertThat(WeightedQuantiles.of(new double[] {1}, new long[] {1000}).knows(0.99)).isTrue();
    assertThat(WeightedQuantiles.of(new double[] {1}, new long[] {20}).knows(0.5)).isTrue();
  }

  @Test
  void withoutOperationsThereIsNoQuantile() {
    assertThat(WeightedQuantiles.of(new double[] {5}, new long[] {0}).quantile(0.5)).isNaN();
    assertThat(WeightedQuantiles.of(new double[0], new long[0]).quantile(0.5)).isNaN();
  }
}
