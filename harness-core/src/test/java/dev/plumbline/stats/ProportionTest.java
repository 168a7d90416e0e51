package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
  /** Without a hit the end solves (1 − p)ⁿ = 0.025. */
  @Test
  void noHitsLeaveRoomForAFew() {
    assertThat(Proportion.atMost(0, 400, 0.95))
        .isCloseTo(1 - Math.pow(0.025, 1.0 / 400), within(1e-9));
  }

  /** Clopper and Pearson's interval of 10 of 20 is 0.272 to 0.728, as tables have it. */
  @Test
  void halfOfTwentyIsAtMostAsTablesSay() {
    assertThat(Proportion.atMost(10, 20, 0.95)).isCloseTo(0.728, within(5e-4));
  }

  @Test
  void withoutTriesOrWhenAllHitAnythingMayBe() {
    assertThat(Proportion.atMost(0, 0, 0.95)).isOne();
    assertThat(Proportion.atMost(3, 3, 0.95)).isOne();
  }

  @Test
  void moreHitsThanTriesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Proportion.atMost(2, 1, 0.95));
  }
}
