package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftPriorsTest {
  @Test
  void aloneABenchmarkIsDrawnTowardsExperience() {
    TrialScatter own = scatter(0.012, 2);
    VarianceComponent moderated = new DriftPriors(List.of(own)).moderate(own);

    // (4·0.01² + 2·0.012²) / 6
    assertThat(moderated.variance()).isCloseTo((4e-4 + 2 * 1.44e-4) / 6, within(1e-9));
    assertThat(moderated.degrees()).isCloseTo(6, within(1e-9));
  }

  @Test
  void twoTrialsThatAgreeByAccidentDriftLikeTheSuite() {
    TrialScatter own = scatter(0.008, 1);
    VarianceComponent moderated = new DriftPriors(beside(own, 0.1)).moderate(own);

    assertThat(Math.sqrt(moderated.variance())).isGreaterThan(0.07);
  }

  @Test
  void manyTrialsThatAgreeAreNotTakenForAsWildAsTheSuite() {
    TrialScatter own = scatter(0.01, 6);
    VarianceComponent moderated = new DriftPriors(beside(own, 0.2)).moderate(own);

    assertThat(Math.sqrt(moderated.variance())).isLessThan(0.015);
    assertThat(moderated.degrees()).isCloseTo(10, within(1e-9));
  }

  @Test
  void trialsThatDifferMoreThanTheSuiteKeepTheirOwn() {
    TrialScatter own = scatter(0.3, 3);
    VarianceComponent moderated = new DriftPriors(beside(own, 0.01)).moderate(own);

    assertThat(Math.sqrt(moderated.variance())).isCloseTo(0.3, within(0.01));
  }

  /** A benchmark and ten others with a drift of their own. */
  private static List<TrialScatter> beside(TrialScatter own, double drift) {
    List<TrialScatter> suite = new ArrayList<>();
    suite.add(own);
    for (int i = 0; i < 10; i++) {
      suite.add(scatter(drift, own.degrees()));
    }
    return suite;
  }

  private static TrialScatter scatter(double deviation, double degrees) {
    return new TrialScatter(deviation * deviation, 0, degrees);
  }
}
