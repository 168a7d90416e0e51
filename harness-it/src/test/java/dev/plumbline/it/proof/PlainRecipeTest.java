package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainRecipeTest {
  @Test
  void intervalsApartAndMeansFarApartAreAChange() {
    assertThat(PlainRecipe.call(side(100, 1), side(110, 1))).isEqualTo(Called.REGRESSED);
    assertThat(PlainRecipe.call(side(110, 1), side(100, 1))).isEqualTo(Called.IMPROVED);
  }

  @Test
  void meansWithinTheBandAreNone() {
    assertThat(PlainRecipe.call(side(100, 0.1), side(104.9, 0.1))).isEqualTo(Called.UNCHANGED);
    assertThat(PlainRecipe.call(side(100, 0.1), side(105.2, 0.1))).isEqualTo(Called.REGRESSED);
  }

  /** Fifteen values of -20 or +20 about the mean: an error of 22 a side. */
  @Test
  void intervalsThatTouchAreNone() {
    assertThat(PlainRecipe.call(side(100, 20), side(140, 20))).isEqualTo(Called.UNCHANGED);
    assertThat(PlainRecipe.call(side(100, 20), side(150, 20))).isEqualTo(Called.REGRESSED);
  }

  @Test
  void theWarmUpDoesNotCount() {
    List<List<Double>> cold = new ArrayList<>();
    for (List<Double> fork : side(100, 1)) {
      List<Double> slow = new ArrayList<>(fork);
      Collections.fill(slow.subList(0, 3), 1e6);
      cold.add(slow);
    }

    assertThat(PlainRecipe.call(side(100, 1), cold)).isEqualTo(Called.UNCHANGED);
  }

  /** Student's t of 14 degrees at 0.9995 is 4.1405; the standard error of 1 … 15 is 1.1547. */
  @Test
  void theErrorIsThatOfJmh() {
    PlainRecipe.Score score =
        PlainRecipe.Score.of(IntStream.rangeClosed(1, 15).asDoubleStream().toArray());

    assertThat(score.mean()).isEqualTo(8);
    assertThat(score.error()).isEqualTo(4.1405 * 1.1547, within(0.001));
  }

  @Test
  void anyOtherNumberOfForksOrIterationsIsRefused() {
    assertThatThrownBy(() -> PlainRecipe.call(side(1, 0).subList(0, 2), side(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[8, 8]");
    assertThatThrownBy(
            () -> PlainRecipe.call(side(1, 0), Collections.nCopies(3, List.of(1.0, 2.0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[2, 2, 2]");
  }

  /** Three forks whose measured iterations lie so far to both sides of a mean. */
  private static List<List<Double>> side(double mean, double spread) {
    List<Double> fork = new ArrayList<>();
    for (int iteration = 0; iteration < 8; iteration++) {
      fork.add(mean + (iteration % 2 == 0 ? spread : -spread));
    }
    return Collections.nCopies(3, fork);
  }
}
