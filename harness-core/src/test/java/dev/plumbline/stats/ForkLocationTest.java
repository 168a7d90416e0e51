package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkLocationTest {
  @Test
  void theCalmestStretchOfFiveCounts() {
    double[] costs = {9, 9, 9, 1, 2, 3, 4, 5, 9, 9, 9};
    assertThat(ForkLocation.of(costs)).isCloseTo(3, within(1e-12));
  }

  @Test
  void anEighthOfTheStretchesIsCalm() {
    // 1 … 16: twelve stretches with means 3 … 14, two of them calm.
    double[] costs = new double[16];
    Arrays.setAll(costs, index -> index + 1);
    assertThat(ForkLocation.of(costs)).isCloseTo(3.5, within(1e-12));
  }

  @Test
  void halfTheIterationsCanBeSlowedInARun() {
    double[] costs = new double[40];
    Arrays.fill(costs, 0, 20, 7);
    Arrays.fill(costs, 20, 40, 2);
    assertThat(ForkLocation.of(costs)).isCloseTo(2, within(1e-12));
  }

  @Test
  void workOnEveryFifthIterationCountsWithItsShare() {
    double[] costs = new double[40];
    Arrays.setAll(costs, index -> index % 5 == 2 ? 6 : 1);
    assertThat(ForkLocation.of(costs)).isCloseTo(2, within(1e-12));
  }

  @Test
  void fewIterationsGiveTheirMidmean() {
    assertThat(ForkLocation.of(new double[] {5, 1, 3, 2})).isCloseTo(2.5, within(1e-12));
    assertThat(ForkLocation.of(new double[] {4})).isEqualTo(4);
  }

  @Test
  void nothingAndNonNumbersHaveNone() {
    assertThat(ForkLocation.of(new double[0])).isNaN();
    assertThat(ForkLocation.of(new double[] {1, 2, 3, 4, 5, 6, Double.NaN})).isNaN();
    assertThat(ForkLocation.of(new double[] {1, 2, 3, 4, 5, Double.POSITIVE_INFINITY})).isNaN();
  }

  @Test
  void hugeValuesDoNotOverflow() {
    double[] costs = new double[20];
    Arrays.fill(costs, 1e308);
    assertThat(ForkLocation.of(costs)).isCloseTo(1e308, within(1e296));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itScalesWithTheValuesAndLiesBetweenThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      double[] costs = random.doubles(1 + random.nextInt(50), 1, 100).toArray();
      double location = ForkLocation.of(costs);
      double scaled = ForkLocation.of(Arrays.stream(costs).map(v -> 3 * v).toArray());
      assertThat(scaled).as("seed %d", seed).isCloseTo(3 * location, within(1e-9));
      assertThat(location)
          .as("seed %d", seed)
          .isBetween(
              Arrays.stream(costs).min().orElseThrow() - 1e-9,
              Arrays.stream(costs).max().orElseThrow() + 1e-9);
    }
  }
}
