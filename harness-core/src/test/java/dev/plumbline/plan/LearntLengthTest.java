package dev.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LearntLengthTest {
  private static final LearntLength FIRST = LearntLength.from(ForkLength.FIRST);
  private static final LearntLength TURNS = LearntLength.from(ForkLength.IN_TURNS);

  /** A fork that is faster in every iteration than in the one before. */
  private static double[] neverWarm(int iterations) {
    double[] costs = new double[iterations];
    for (int iteration = 0; iteration < iterations; iteration++) {
      costs[iteration] = 1000 * Math.pow(0.98, iteration);
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

  private static LearntLength after(LearntLength length, double operation, double[]... forks) {
    LearntLength learnt = length;
    for (double[] fork : forks) {
      learnt = learnt.with(fork, operation);
    }
    return learnt.next();
  }

  private static LearntLength after(LearntLength length, double[]... forks) {
    return after(length, 1e-6, forks);
  }

  @Test
  void aForkThatIsWarmStaysAsShortAsItIs() {
    assertThat(after(FIRST, steady(160), steady(160)).length()).isEqualTo(ForkLength.FIRST);
  }

  @Test
  void forksThatEndBeforeTheyAreWarmMakeTheNextTwiceAsLong() {
    assertThat(after(FIRST, neverWarm(160), neverWarm(160)).length().iterations()).isEqualTo(320);
    assertThat(after(FIRST, neverWarm(160), steady(160), neverWarm(160)).length().iterations())
        .isEqualTo(320);
    assertThat(after(TURNS, neverWarm(100), neverWarm(100)).length().iterations()).isEqualTo(200);
  }

  @Test
  void oneForkOrTheSmallerPartOfThemDoesNot() {
    assertThat(after(FIRST, neverWarm(160)).length()).isEqualTo(ForkLength.FIRST);
    assertThat(after(FIRST, neverWarm(160), steady(160), neverWarm(160), steady(160)).length())
        .isEqualTo(ForkLength.FIRST);
  }

  @Test
  void forksDoNotGrowForEver() {
    LearntLength learnt = FIRST;
    for (int round = 0; round < 10; round++) {
      learnt = after(learnt, neverWarm(160), neverWarm(160));
    }
    assertThat(learnt.length()).isEqualTo(new ForkLength(1200, Duration.ofMillis(10)));
    assertThat(learnt.length().whole()).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void whereAnOperationTakesLongFewerFitIntoAFork() {
    // 2 s hold twenty operations of 0.1 s.
    assertThat(after(FIRST, 0.1, steady(160)).length().iterations()).isEqualTo(20);
    assertThat(after(TURNS, 0.1, steady(100)).length().iterations()).isEqualTo(20);
  }

  @Test
  void theSlowestOperationLeavesEnoughIterationsToSeeTheWarmUp() {
    assertThat(after(FIRST, 60, neverWarm(160)).length().iterations())
        .isEqualTo(LearntLength.LEAST_ITERATIONS);
  }

  @Test
  void nothingIsLearntFromARoundWithoutForksOrAnUnknownTime() {
    assertThat(FIRST.next()).isEqualTo(FIRST);
    assertThat(after(FIRST, Double.NaN, steady(160)).length()).isEqualTo(ForkLength.FIRST);
  }
}
