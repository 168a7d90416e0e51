package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlingTest {
  private static double[] levels(double... valuesAndCounts) {
    DoubleStream series = DoubleStream.empty();
    for (int index = 0; index < valuesAndCounts.length; index += 2) {
      double value = valuesAndCounts[index];
      series =
          DoubleStream.concat(
              series, DoubleStream.generate(() -> value).limit((long) valuesAndCounts[index + 1]));
    }
    return series.toArray();
  }

  private static double[] noisy(double[] levels, double noise, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Arrays.stream(levels).map(v -> v * Math.exp(noise * random.nextGaussian())).toArray();
  }

  @Test
  void theSteadyStateBeginsAfterTheLastStepOfTheWarmUp() {
    Settling found = Settling.find(noisy(levels(800, 3, 160, 9, 100, 48), 0.01, 1));
    assertThat(found.state()).isEqualTo(Settling.State.SETTLED);
    assertThat(found.start()).isEqualTo(12);
    assertThat(found.shift()).isCloseTo(Math.log(100.0 / 160), within(0.02));
  }

  @Test
  void aSingleSlowFirstIterationIsWarmUp() {
    assertThat(Settling.find(levels(90, 1, 10, 39)).start()).isEqualTo(1);
  }

  @Test
  void aSteadySeriesBeginsAtItsFirstIteration() {
    assertThat(Settling.find(levels(7, 40))).isEqualTo(new Settling(0, Settling.State.SETTLED, 0));
    assertThat(Settling.find(noisy(levels(7, 40), 0.02, 2)).start()).isZero();
  }

  @Test
  void afterALateStepUpThatStaysTheSteadyStateIsTheSlowOne() {
    Settling found = Settling.find(noisy(levels(300, 4, 100, 26, 130, 30), 0.01, 3));
    assertThat(found.state()).isEqualTo(Settling.State.SETTLED);
    assertThat(found.start()).isEqualTo(30);
    assertThat(found.shift()).isCloseTo(Math.log(1.3), within(0.02));
  }

  @Test
  void aSlowStretchInBetweenIsANeighbour() {
    Settling found = Settling.find(noisy(levels(300, 4, 100, 16, 150, 12, 100, 28), 0.01, 4));
    assertThat(found.start()).isEqualTo(4);
    assertThat(found.state()).isEqualTo(Settling.State.SETTLED);
  }

  @Test
  void aSlowStretchAtTheVeryEndIsANeighbour() {
    Settling found = Settling.find(noisy(levels(300, 4, 100, 48, 150, 8), 0.01, 5));
    assertThat(found.start()).isEqualTo(4);
    assertThat(found.state()).isEqualTo(Settling.State.SETTLED);
  }

  @Test
  void aChangeInTheLastThirdHasNotSettled() {
    Settling faster = Settling.find(noisy(levels(150, 48, 100, 12), 0.01, 6));
    assertThat(faster.state()).isEqualTo(Settling.State.CHANGING);
    assertThat(faster.start()).isEqualTo(40);
    assertThat(faster.shift()).isCloseTo(-Math.log(1.5), within(0.02));
    Settling slower = Settling.find(noisy(levels(100, 44, 150, 16), 0.01, 7));
    assertThat(slower.state()).isEqualTo(Settling.State.CHANGING);
    assertThat(slower.shift()).isCloseTo(Math.log(1.5), within(0.02));
  }

  @Test
  void aSeriesThatCannotBeLookedAtIsTakenAsItIs() {
    Settling asItIs = new Settling(0, Settling.State.UNKNOWN, 0);
    assertThat(Settling.find(new double[0])).isEqualTo(asItIs);
    assertThat(Settling.find(levels(9, 2, 1, 7))).isEqualTo(asItIs);
    assertThat(Settling.find(levels(9, 5, 0, 7))).isEqualTo(asItIs);
    assertThat(Settling.find(levels(9, 5, -1, 7))).isEqualTo(asItIs);
    assertThat(Settling.find(levels(9, 5, Double.NaN, 7))).isEqualTo(asItIs);
    assertThat(Settling.find(levels(9, 5, Double.POSITIVE_INFINITY, 7))).isEqualTo(asItIs);
  }

  @Test
  void aSeriesOfTwoRoundedValuesHasNoLevels() {
    double[] ties = new double[40];
    Arrays.setAll(ties, index -> index % 3 == 0 ? 101 : 100);
    assertThat(Settling.find(ties).start()).isZero();
  }

  @Test
  void aLongSeriesIsLookedAtInBlocks() {
    Settling found = Settling.find(noisy(levels(200, 40_000, 100, 160_000), 0.05, 8));
    assertThat(found.state()).isEqualTo(Settling.State.SETTLED);
    assertThat(found.start()).isBetween(39_000, 41_000);
  }

  @Test
  void extremeValuesDoNotOverflow() {
    assertThat(Settling.find(levels(1e308, 5, 1e-308, 30)).start()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theUnitDoesNotMatter(long seed) {
    double[] costs = noisy(levels(400, 5, 130, 8, 100, 40), 0.02, seed);
    Settling found = Settling.find(costs);
    for (double factor : new double[] {1e-9, 0.37, 1e6}) {
      Settling scaled = Settling.find(Arrays.stream(costs).map(v -> factor * v).toArray());
      assertThat(scaled.start()).as("seed %d", seed).isEqualTo(found.start());
      assertThat(scaled.state()).as("seed %d", seed).isEqualTo(found.state());
      assertThat(scaled.shift()).as("seed %d", seed).isCloseTo(found.shift(), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void moreSteadyIterationsLeaveTheStartWhereItIs(long seed) {
    double[] costs = noisy(levels(400, 5, 130, 8, 100, 120), 0.02, seed);
    int start = Settling.find(Arrays.copyOf(costs, 40)).start();
    for (int length = 50; length <= costs.length; length += 10) {
      Settling longer = Settling.find(Arrays.copyOf(costs, length));
      assertThat(longer.start()).as("seed %d, %d", seed, length).isBetween(start - 2, start + 2);
      assertThat(longer.state()).as("seed %d", seed).isEqualTo(Settling.State.SETTLED);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theStartLiesWithinAnySeries(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 300; round++) {
      int count = random.nextInt(10, 60);
      double reach = Math.pow(10, random.nextDouble(-4, 3));
      double[] costs =
          random.doubles(count, 0, 1).map(v -> Math.exp(reach * Math.round(8 * v) / 8)).toArray();
      Settling found = Settling.find(costs);
      assertThat(found.start()).as("seed %d, round %d", seed, round).isBetween(0, count - 1);
      assertThat(found.shift()).as("seed %d, round %d", seed, round).isFinite();
    }
  }
}
