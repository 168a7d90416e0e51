package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForkLimitsTest {
  private static final ListedBenchmark TEN_SECONDS =
      new ListedBenchmark(
          new BenchmarkId("a.B.c", Mode.AVERAGE_TIME, Map.of(), 1),
          2,
          Duration.ofSeconds(1),
          3,
          Duration.ofSeconds(1),
          1);

  @Test
  void thePlanCountsEveryIterationAndWarmUpFork() {
    assertThat(TEN_SECONDS.planned()).hasSeconds(10);
    assertThat(TEN_SECONDS.expected()).isGreaterThan(Duration.ofSeconds(10));
  }

  @Test
  void theLimitIsAMultipleOfThePlanAndTheGrace() {
    assertThat(ForkLimits.usual().of(TEN_SECONDS)).hasSeconds(110);
  }

  @Test
  void aFixedLimitReplacesBoth() {
    assertThat(ForkLimits.usual().within(Duration.ofSeconds(3)).of(TEN_SECONDS)).hasSeconds(3);
  }

  /** JMH takes such options, and a run with a time budget starts no fork of them. */
  @Test
  void aPlanOfCenturiesIsTenYearsAndItsLimitToo() {
    Duration tenYears = Duration.ofDays(3650);
    for (Duration iteration : List.of(Duration.ofSeconds(1), Duration.ofNanos(Long.MAX_VALUE))) {
      ListedBenchmark absurd =
          new ListedBenchmark(
              new BenchmarkId("a.B.absurd", Mode.AVERAGE_TIME, Map.of(), 1),
              Integer.MAX_VALUE,
              iteration,
              Integer.MAX_VALUE,
              iteration,
              Integer.MAX_VALUE);
      assertThat(absurd.planned()).isEqualTo(tenYears);
      assertThat(absurd.expected()).isEqualTo(tenYears);
      assertThat(ForkLimits.usual().of(absurd)).isEqualTo(tenYears);
      assertThat(ForkLimits.usual().within(Duration.ofSeconds(Long.MAX_VALUE)).of(absurd))
          .isEqualTo(tenYears);

      Expectation expectation = new Expectation();
      expectation.learn(TEN_SECONDS, Duration.ofDays(1));
      assertThat(expectation.of(absurd)).isEqualTo(tenYears);
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new ForkLimits(0.5, Duration.ZERO, Optional.empty(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ForkLimits(Double.NaN, Duration.ZERO, Optional.empty(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ForkLimits(2, Duration.ZERO, Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
