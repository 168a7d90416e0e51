package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  @ParameterizedTest
  @CsvSource({
    // scipy.stats.t.ppf(.995, df)
    "1, 63.656741162871526",
    "3.5, 5.085702223091256",
    "4, 4.604094871349992",
    "8, 3.355387331333395",
    "30, 2.7499956535672254"
  })
  void quantilesAreThoseOfTheDistribution(double degrees, double expected) {
    assertThat(StudentT.quantile(0.995, degrees)).isCloseTo(expected, within(1e-6 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    // 2*scipy.stats.t.sf(t, df)
    "3.2, 5.25, 0.02240466482336594",
    "40, 30, 1.3726045194406417e-27",
    "0.5, 1, 0.7048327646991335"
  })
  void pValuesAreThoseOfTheDistribution(double statistic, double degrees, double expected) {
    assertThat(StudentT.twoSided(statistic, degrees))
        .isCloseTo(expected, Percentage.withPercentage(1e-6));
    assertThat(StudentT.twoSided(-statistic, degrees))
        .isEqualTo(StudentT.twoSided(statistic, degrees));
  }

  @Test
  void degreesAreRoundedToTheWiderSide() {
    assertThat(StudentT.quantile(0.995, 4.1)).isEqualTo(StudentT.quantile(0.995, 4));
    assertThat(StudentT.quantile(0.995, 4.13)).isLessThan(StudentT.quantile(0.995, 4));
    assertThat(StudentT.quantile(0.995, 0.3)).isEqualTo(StudentT.quantile(0.995, 1));
  }

  @Test
  void theEndsAreDefined() {
    assertThat(StudentT.twoSided(0, 5)).isEqualTo(1);
    assertThat(StudentT.twoSided(Double.POSITIVE_INFINITY, 5)).isZero();
  }
}
