package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.stats.LogRatio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure of one run, as a cost, a share or a speed, and against another run's. */
final class LogCostTest {
  private static LogCost cost(double cost, double standardError) {
    return new LogCost(new LogRatio(Math.log(cost), standardError, 1000, 0));
  }

  @Test
  void aCostIsAlsoAShareAndASpeed() {
    LogCost twice = cost(2, 0.01);
    assertThat(twice.cost().point()).isEqualTo(2, within(1e-12));
    assertThat(twice.fraction().point()).isEqualTo(1, within(1e-12));
    assertThat(twice.speed().point()).isEqualTo(0.5, within(1e-12));
    assertThat(twice.speed().low()).isEqualTo(1 / twice.cost().high(), within(1e-12));
    assertThat(twice.speed().high()).isEqualTo(1 / twice.cost().low(), within(1e-12));
    assertThat(twice.fraction().low()).isEqualTo(twice.cost().low() - 1, within(1e-12));
    assertThat(twice.times(3).cost().point()).isEqualTo(6, within(1e-12));
  }

  @Test
  void withoutAStandardErrorTheIntervalIsEverything() {
    LogCost open = cost(2, Double.POSITIVE_INFINITY);
    assertThat(open.cost().low()).isZero();
    assertThat(open.cost().high()).isInfinite();
    assertThat(open.fraction().low()).isEqualTo(-1);
    assertThat(LogCost.change(List.of(open), cost(2, 0.01))).isEmpty();
    assertThat(LogCost.change(List.of(cost(2, 0.01)), open)).isEmpty();
    assertThat(LogCost.change(List.of(), cost(2, 0.01))).isEmpty();
  }

  @Test
  void aChangeIsThatOfTheCost() {
    LogCost.Change change = LogCost.change(List.of(cost(2, 0.01)), cost(3, 0.01)).orElseThrow();
    assertThat(change.base()).isEqualTo(2, within(1e-12));
    assertThat(change.effect().point()).isEqualTo(0.5, within(1e-12));
    assertThat(change.pValue()).isLessThan(1e-6);
    LogCost.Change none = LogCost.change(List.of(cost(2, 0)), cost(2, 0)).orElseThrow();
    assertThat(none.effect().point()).isZero();
    assertThat(none.pValue()).isEqualTo(1);
  }
}
