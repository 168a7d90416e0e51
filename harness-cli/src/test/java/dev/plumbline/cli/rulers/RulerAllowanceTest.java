package dev.plumbline.cli.rulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RulerAllowanceTest {
  private static final RulerAllowance USUAL = RulerAllowance.USUAL;

  @Test
  void rulersGetThreePercentOfWhatPassed() {
    assertThat(USUAL.now(Duration.ofSeconds(100), Duration.ZERO)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void whatWasSpentIsGoneAndWhatWasNotIsSaved() {
    Duration spent = Duration.ofSeconds(1);
    assertThat(USUAL.now(Duration.ofSeconds(100), spent)).isEqualTo(Duration.ofSeconds(2));
    assertThat(USUAL.now(Duration.ofSeconds(200), spent)).isEqualTo(Duration.ofSeconds(5));
    assertThat(USUAL.now(Duration.ofSeconds(10), spent)).isZero();
  }

  @Test
  void aClockThatWasSetBackGivesNothing() {
    assertThat(USUAL.now(Duration.ofSeconds(-100), Duration.ZERO)).isZero();
    assertThat(USUAL.now(Duration.ofSeconds(100), Duration.ofSeconds(-1))).isZero();
  }

  @Test
  void theWholeStaysUnderTheShareHoweverLongRoundsTake() {
    long seed = 7;
    Random random = new Random(seed);
    Duration elapsed = Duration.ZERO;
    Duration spent = Duration.ZERO;
    for (int round = 0; round < 1000; round++) {
      elapsed = elapsed.plusMillis(random.nextInt(5000));
      Duration now = USUAL.now(elapsed, spent);
      elapsed = elapsed.plus(now);
      spent = spent.plus(now);
      assertThat(spent.toNanos())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(elapsed.toNanos() * 3 / 100);
    }
    assertThat(spent).isPositive();
  }

  @Test
  void aShareIsAFraction() {
    for (double wrong : new double[] {0, -0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new RulerAllowance(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
