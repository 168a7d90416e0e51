package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MidmeanTest {
  @Test
  void aQuarterOnEachSideIsLeftOut() {
    // scipy.stats.trim_mean([1,2,3,4,5,6,7,100], 0.25) = 4.5
    assertThat(Midmean.of(new double[] {100, 2, 3, 4, 5, 6, 7, 1})).isCloseTo(4.5, within(1e-12));
  }

  @Test
  void theEdgesOfTheMiddleHalfCountByTheirPart() {
    // numpy: dot(sorted([3,1,4,1.5,9]), [0,.75,1,.75,0]) / 2.5 = 2.85
    assertThat(Midmean.of(new double[] {3, 1, 4, 1.5, 9})).isCloseTo(2.85, within(1e-12));
  }

  @Test
  void oneValueIsItsOwnMidmean() {
    assertThat(Midmean.of(new double[] {3e-9})).isCloseTo(3e-9, within(1e-24));
  }

  @Test
  void nothingAndNonNumbersHaveNone() {
    assertThat(Midmean.of(new double[0])).isNaN();
    assertThat(Midmean.of(new double[] {1, Double.NaN, 2})).isNaN();
    assertThat(Midmean.of(new double[] {1, 2, 3, 4, Double.POSITIVE_INFINITY})).isNaN();
    assertThat(Midmean.of(new double[] {1, 2, 3, 4, Double.NEGATIVE_INFINITY})).isNaN();
  }

  @Test
  void hugeValuesDoNotOverflow() {
    assertThat(Midmean.of(new double[] {1e308, 1e308, 1e308})).isCloseTo(1e308, within(1e296));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void itMovesWithTheValuesAndLiesBetweenThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      double[] values = random.doubles(1 + random.nextInt(12), 1, 100).toArray();
      double midmean = Midmean.of(values);
      double[] moved = Arrays.stream(values).map(v -> 3 * v + 7).toArray();
      assertThat(Midmean.of(moved)).as("seed %d", seed).isCloseTo(3 * midmean + 7, within(1e-9));
      assertThat(midmean)
          .as("seed %d", seed)
          .isBetween(
              Arrays.stream(values).min().orElseThrow() - 1e-9,
              Arrays.stream(values).max().orElseThrow() + 1e-9);
    }
  }
}
