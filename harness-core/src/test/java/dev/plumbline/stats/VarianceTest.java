package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VarianceTest {
  @Test
  void twoPartsGiveTheDegreesOfWelch() {
    // a=[0.01,0.02,0.015,0.08]; b=[0.05,0.055,0.07]; va=np.var(a,ddof=1)/4; vb=np.var(b,ddof=1)/3
    // scipy.stats.ttest_ind(b, a, equal_var=False).df = 3.7599200789911253
    VarianceComponent sum =
        VarianceComponent.sum(
            List.of(
                new VarianceComponent(0.00026822916666666667, 3),
                new VarianceComponent(3.611111111111113e-05, 2)));

    assertThat(sum.variance()).isCloseTo(0.0003043402777777778, within(1e-15));
    assertThat(sum.degrees()).isCloseTo(3.7599200789911253, within(1e-9));
  }

  @Test
  void partsOfNothingHaveTheFewestDegrees() {
    VarianceComponent sum =
        VarianceComponent.sum(List.of(new VarianceComponent(0, 3), new VarianceComponent(0, 2)));

    assertThat(sum).isEqualTo(new VarianceComponent(0, 2));
  }

  @Test
  void aSmallVarianceIsRaisedTowardsThePrior() {
    // (2*0.0004 + 4*0.0001)/6 = 0.0002
    assertThat(new VariancePrior(0.0004, 2).moderate(0.0001, 4))
        .isEqualTo(new VarianceComponent(0.0002, 6));
  }

  @Test
  void aVarianceFarAboveThePriorIsHardlyLowered() {
    // tail=scipy.stats.f.sf(10,4,8); w=2*tail/.1; (w*0.0004+4*0.004)/(w+4)
    VarianceComponent moderated = new VariancePrior(0.0004, 2).moderate(0.004, 4);

    assertThat(moderated.variance()).isCloseTo(0.003940804452314697, within(1e-12));
    assertThat(moderated.degrees()).isCloseTo(4.066872427983539, within(1e-9));
  }

  @Test
  void withoutDegreesOfItsOwnThePriorIsAllThereIs() {
    assertThat(new VariancePrior(0.0004, 2).moderate(0.1, 0))
        .isEqualTo(new VarianceComponent(0.0004, 2));
  }

  @Test
  void impossibleVariancesAreRefused() {
    assertThatThrownBy(() -> new VarianceComponent(-1, 2)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new VariancePrior(0, 2)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new VariancePrior(Double.NaN, 2)).hasMessageContaining("NaN");
  }

  @ParameterizedTest
  @CsvSource({
    // 2*scipy.optimize.brentq(lambda x: scipy.special.polygamma(1,x)-y, 1e-3, 1e3)
    "0.3, 7.617438024102342",
    "1.2, 2.495985314766906",
    "3.0, 1.3509562105627413"
  })
  void theErrorOfALogVarianceTellsItsDegrees(double error, double degrees) {
    assertThat(LogVariance.degreesOfError(error)).isCloseTo(degrees, within(1e-6));
    assertThat(LogVariance.error(degrees)).isCloseTo(error, within(1e-6));
  }

  @Test
  void noErrorMeansInfinitelyManyDegrees() {
    assertThat(LogVariance.degreesOfError(-0.1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void theBiasOfALogVarianceIsThatOfChiSquare() {
    // scipy.special.digamma(2) - np.log(2)
    assertThat(LogVariance.bias(4)).isCloseTo(-0.27036284546147815, within(1e-6));
  }
}
