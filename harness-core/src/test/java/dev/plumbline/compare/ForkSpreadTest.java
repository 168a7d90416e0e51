package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForkSpreadTest {
  @Test
  void forksSpreadByTheNumbersTheyAreComparedBy() {
    // A neighbour beside all of one fork's iterations but few, and beside none of another's.
    assertThat(ForkSpread.of(ShortIterations.result("10 ms", 39, 100, 101, 100.5)).getAsDouble())
        .isLessThan(0.02);
    assertThat(ForkSpread.of(ShortIterations.result("10 ms", 39, 100, 140, 180)).getAsDouble())
        .isCloseTo(0.42, within(0.02));
  }

  @Test
  void withoutForksOrWithZeroNothingIsSaid() {
    assertThat(ForkSpread.of(TestRuns.ended(TestRuns.id("m")))).isEmpty();
    assertThat(ForkSpread.of(TestRuns.result(TestRuns.id("m"), TestRuns.score(1, 0, 1)))).isEmpty();
    assertThat(ForkSpread.of(TestRuns.result(TestRuns.id("m"), TestRuns.score(1, Double.NaN))))
        .isEmpty();
  }

  @Test
  void trialsCostWhatTheyAreComparedBy() {
    List<double[]> costs =
        TrialCosts.of(
            List.of(
                ShortIterations.result("50 ms", 0, 130, 130),
                ShortIterations.result("10 ms", 39, 100, 100, 100),
                ShortIterations.result("10 ms", 1, 110, 110)));
    assertThat(costs).hasSize(2);
    assertThat(costs.get(0)).hasSize(3);
    assertThat(Math.exp(costs.get(1)[0]) / Math.exp(costs.get(0)[0])).isCloseTo(1.1, within(0.01));
    assertThat(TrialCosts.of(List.of())).isEmpty();
    assertThat(TrialCosts.of(List.of(TestRuns.result(TestRuns.id("m"), TestRuns.score(1, 0)))))
        .isEmpty();
  }
}
