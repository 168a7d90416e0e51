package dev.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForkLengthTest {
  @Test
  void forksStartWithTwoSecondsHoweverTheyAreCut() {
    assertThat(ForkLength.FIRST.whole()).isEqualTo(Duration.ofMillis(1600));
    assertThat(ForkLength.IN_TURNS.whole()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aLengthOfNothingIsRefused() {
    assertThatThrownBy(() -> new ForkLength(0, Duration.ofMillis(50)))
        .hasMessage("0 iterations of PT0.05S");
    assertThatThrownBy(() -> new ForkLength(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
