package dev.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkLengthTest {
  private static final Duration ITERATION = Duration.ofMillis(50);

  /** A fork that is faster in every iteration than in the one before. */
  private static double[] neverWarm(int iterations) {
    double[] costs = new double[iterations];
    for (int iteration = 0; iteration < iterations; iteration++) {
      costs[iteration] = 1000 * Math.pow(0.9, iteration);
    }
    return costs;
  }

  private static double[] steady(int iterations) {
    double[] costs = new double[iterations];
    for (int iteration = 0; iteration < iterations; iteration++) {
      costs[iteration] = 1000 + iteration % 3;
    }
    return costs;
  }

  @Test
  void aForkThatIsWarmStaysAsShortAsItIs() {
    assertThat(ForkLength.FIRST.after(List.of(steady(40), steady(40)), 1e-6))
        .isEqualTo(ForkLength.FIRST);
  }

  @Test
  void forksThatEndBeforeTheyAreWarmMakeTheNextTwiceAsLong() {
    ForkLength twice = new ForkLength(80, ITERATION);

    assertThat(ForkLength.FIRST.after(List.of(neverWarm(40), neverWarm(40)), 1e-6))
        .isEqualTo(twice);
    assertThat(ForkLength.FIRST.after(List.of(neverWarm(40), steady(40), neverWarm(40)), 1e-6))
        .isEqualTo(twice);
  }

  @Test
  void oneForkOrTheSmallerPartOfThemDoesNot() {
    assertThat(ForkLength.FIRST.after(List.of(neverWarm(40)), 1e-6)).isEqualTo(ForkLength.FIRST);
    assertThat(
            ForkLength.FIRST.after(
                List.of(neverWarm(40), steady(40), neverWarm(40), steady(40)), 1e-6))
        .isEqualTo(ForkLength.FIRST);
  }

  @Test
  void forksDoNotGrowForEver() {
    ForkLength length = ForkLength.FIRST;
    for (int round = 0; round < 10; round++) {
      length = length.after(List.of(neverWarm(40), neverWarm(40)), 1e-6);
    }
    assertThat(length).isEqualTo(new ForkLength(240, ITERATION));
    assertThat(length.whole()).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void whereAnOperationTakesLongFewerFitIntoAFork() {
    // 2 s hold twenty operations of 0.1 s.
    assertThat(ForkLength.FIRST.after(List.of(steady(40)), 0.1))
        .isEqualTo(new ForkLength(20, ITERATION));
  }

  @Test
  void theSlowestOperationLeavesEnoughIterationsToSeeTheWarmUp() {
    assertThat(ForkLength.FIRST.after(List.of(neverWarm(40)), 60).iterations())
        .isEqualTo(ForkLength.LEAST_ITERATIONS);
  }

  @Test
  void nothingIsLearntFromARoundWithoutForksOrAnUnknownTime() {
    assertThat(ForkLength.FIRST.after(List.of(), Double.NaN)).isEqualTo(ForkLength.FIRST);
  }

  @Test
  void aLengthOfNothingIsRefused() {
    assertThatThrownBy(() -> new ForkLength(0, ITERATION)).hasMessage("0 iterations of PT0.05S");
    assertThatThrownBy(() -> new ForkLength(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
