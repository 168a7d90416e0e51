package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomEffectsTest {
  /** By hand: means 2, 5, 8; within 2 / 1; between (2 · 18 / 2 − 2) / 2. */
  @Test
  void evenGroupsGiveTheTextbooksMeanSquares() {
    RandomEffects split =
        RandomEffects.of(List.of(new double[] {1, 3}, new double[] {4, 6}, new double[] {7, 9}));

    assertThat(split.within()).isCloseTo(2, within(1e-12));
    assertThat(split.between()).isCloseTo(8, within(1e-12));
  }

  /** By hand: sizes 3 and 1, n₀ = 4 − 10/4 = 1.5; within 2/2; between (3·4 − 1) / 1.5. */
  @Test
  void unevenGroupsCountByTheirSize() {
    RandomEffects split = RandomEffects.of(List.of(new double[] {1, 2, 3}, new double[] {6}));

    assertThat(split.within()).isCloseTo(1, within(1e-12));
    assertThat(split.between()).isCloseTo(11 / 1.5, within(1e-12));
  }

  @Test
  void groupsThatAgreeMoreThanTheirMembersHaveNoVarianceOfTheirOwn() {
    assertThat(RandomEffects.of(List.of(new double[] {1, 3}, new double[] {3, 1})).between())
        .isZero();
  }

  @Test
  void whatCanNotBeKnownIsNotANumber() {
    assertThat(RandomEffects.of(List.of()).within()).isNaN();
    assertThat(RandomEffects.of(List.of(new double[] {1, 2})).between()).isNaN();
    assertThat(RandomEffects.of(List.of(new double[] {1}, new double[] {2})).between()).isNaN();
  }
}
