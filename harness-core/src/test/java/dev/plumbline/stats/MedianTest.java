package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void theMiddleOfAnOddCountAndTheMeanOfTheMiddleTwoOfAnEvenOne() {
    assertThat(Median.of(new double[] {9, 1, 5})).isEqualTo(5);
    assertThat(Median.of(new double[] {9, 1, 5, 7})).isEqualTo(6);
    assertThat(Median.of(new double[0])).isNaN();
  }

  @Test
  void theDeviationIsScaledToThatOfNormalValues() {
    // scipy.stats.median_abs_deviation([1,2,3,4,100], scale='normal') = 1.482602218505602
    assertThat(Median.deviation(new double[] {1, 2, 3, 4, 100}))
        .isCloseTo(1.482602218505602, within(1e-15));
  }
}
