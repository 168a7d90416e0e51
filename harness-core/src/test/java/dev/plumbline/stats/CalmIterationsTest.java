package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalmIterationsTest {
  @Test
  void theFastestSixtyFourthIsAveraged() {
    double[] costs = new double[192];
    Arrays.setAll(costs, index -> 192 - index);
    assertThat(CalmIterations.of(costs)).isCloseTo(2, within(1e-12));
  }

  @Test
  void ofFewIterationsTwoAreAveraged() {
    assertThat(CalmIterations.of(new double[] {9, 4, 9, 2, 9, 9, 9, 9, 9, 9})).isEqualTo(3);
    assertThat(CalmIterations.of(new double[] {7})).isEqualTo(7);
  }

  @Test
  void iterationsThatAreAlmostAllSlowedLeaveItWhereItWas() {
    double[] costs = new double[150];
    Arrays.fill(costs, 1.6);
    for (int calm : new int[] {20, 70, 140}) {
      costs[calm] = 1;
    }
    assertThat(CalmIterations.of(costs)).isCloseTo(1, within(1e-12));
    assertThat(ForkLocation.of(costs)).isGreaterThan(1.4);
  }

  @Test
  void nothingAndNonNumbersHaveNone() {
    assertThat(CalmIterations.of(new double[0])).isNaN();
    assertThat(CalmIterations.of(new double[] {1, Double.NaN})).isNaN();
    assertThat(CalmIterations.of(new double[] {1, Double.POSITIVE_INFINITY})).isNaN();
  }

  @Test
  void hugeValuesDoNotOverflow() {
    double[] costs = new double[20];
    Arrays.fill(costs, 1.7e308);
    assertThat(CalmIterations.of(costs)).isCloseTo(1.7e308, within(1e296));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itScalesWithTheValuesAndLiesBetweenThemInAnyOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      double[] costs = random.doubles(1 + random.nextInt(200), 1, 100).toArray();
      double number = CalmIterations.of(costs);
      double[] sorted = costs.clone();
      Arrays.sort(sorted);
      assertThat(CalmIterations.of(sorted)).as("seed %d", seed).isEqualTo(number);
      assertThat(CalmIterations.of(Arrays.stream(costs).map(v -> 3 * v).toArray()))
          .as("seed %d", seed)
          .isCloseTo(3 * number, within(1e-9));
      assertThat(number)
          .as("seed %d", seed)
          .isBetween(sorted[0] - 1e-9, sorted[Math.min(sorted.length - 1, 3)] + 1e-9);
    }
  }
}
