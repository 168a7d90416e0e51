package dev.plumbline.cli.rulers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rulers on a clock of the test's own, and once for real. */
final class RulersTest {
  private long now;
  private final List<RulerName> order = new ArrayList<>();

  @Test
  void eachRulerCountsItsLowerQuartileInSeconds() {
    Rulers rulers = rulers(Map.of(RulerName.CPU, new long[] {9, 3, 8, 2, 7}));
    assertThat(rulers.measure(Duration.ofHours(1))).isEqualTo(Map.of(RulerName.CPU, 0.003));
  }

  @Test
  void rulersTakeTurns() {
    long[] steady = {1, 1, 1, 1, 1};
    rulers(Map.of(RulerName.CPU, steady, RulerName.TIMER, steady)).measure(Duration.ofHours(1));
    assertThat(order.subList(0, 4))
        .containsExactly(RulerName.CPU, RulerName.TIMER, RulerName.CPU, RulerName.TIMER);
    assertThat(order).hasSize(10);
  }

  @Test
  void withLessTimeThanTheLastMeasuringTookNothingIsMeasured() {
    Rulers rulers = rulers(Map.of(RulerName.CPU, new long[] {4}));
    assertThat(rulers.expected()).isZero();
    rulers.measure(Duration.ofHours(1));
    assertThat(rulers.expected()).isEqualTo(Duration.ofMillis(20));
    order.clear();
    assertThat(rulers.measure(Duration.ofMillis(19))).isEmpty();
    assertThat(order).isEmpty();
    assertThat(rulers.measure(Duration.ofMillis(20))).hasSize(1);
  }

  @Test
  void whenTheMachineGrowsSlowUnderWayThreeTurnsAreEnough() {
    Rulers rulers = rulers(Map.of(RulerName.CPU, new long[] {1, 1, 1, 1, 1, 50, 50, 50, 50, 50}));
    rulers.measure(Duration.ofHours(1));
    order.clear();
    assertThat(rulers.measure(Duration.ofMillis(60))).isEqualTo(Map.of(RulerName.CPU, 0.05));
    assertThat(order).hasSize(3);
  }

  @Test
  void theWarmUpEndsAfterASecondHoweverSlowTheMachine() {
    rulers(Map.of(RulerName.CPU, new long[] {1})).warm();
    assertThat(order).hasSize(20);
    order.clear();
    rulers(Map.of(RulerName.CPU, new long[] {400})).warm();
    assertThat(order).hasSize(3);
  }

  @Test
  void rulersThatNeedALongerWarmUpBeginEarlierAndAllEndTogether() {
    Rulers rulers =
        new Rulers(
            Map.of(
                RulerName.CPU,
                () -> step(RulerName.CPU, 1),
                RulerName.ALLOCATION,
                new Ruler() {
                  @Override
                  public long work() {
                    return step(RulerName.ALLOCATION, 2);
                  }

                  @Override
                  public int warmUp() {
                    return 30;
                  }
                }),
            () -> now);
    rulers.warm();

    assertThat(order).hasSize(20 + 30);
    assertThat(order.subList(0, 10)).containsOnly(RulerName.ALLOCATION);
    assertThat(order.subList(48, 50)).containsExactly(RulerName.CPU, RulerName.ALLOCATION);
    assertThat(rulers.expected()).isEqualTo(Duration.ofMillis(5 * (1 + 2)));
  }

  @Test
  void aClockThatStandsStillGivesNoRulerOfNoTime() {
    Rulers rulers = rulers(Map.of(RulerName.CPU, new long[] {0}));
    assertThat(rulers.measure(Duration.ofHours(1)).get(RulerName.CPU)).isPositive();
  }

  @Test
  void theRulersOfThisMachineGiveATimeEach() {
    Map<RulerName, Double> seconds = Rulers.here().measure(Duration.ofMinutes(1));
    assertThat(seconds).containsOnlyKeys(RulerName.values());
    assertThat(seconds.values()).allMatch(time -> time > 1e-7);
    assertThat(RulerName.words(seconds))
        .containsOnlyKeys(
            "cpu", "memory", "allocation", "system calls", "timer", "hand-over", "empty loop");
  }

  @Test
  void theWorkOfARulerIsTheSameEachTime() {
    assertThat(new CpuRuler().work()).isEqualTo(new CpuRuler().work()).isNotZero();
    assertThat(new HandOverRuler().work()).isEqualTo(50);
    AllocationRuler allocation = new AllocationRuler();
    allocation.work();
    assertThat(allocation.work()).isEqualTo(allocation.work());
  }

  @Test
  void theChaseVisitsOtherLinesEachTime() {
    MemoryRuler memory = new MemoryRuler();
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      places.add(memory.work()); // 10 × 8,000 steps of a cycle of 262,144 lines
    }
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void anInterruptedHandOverEndsAndKeepsTheInterruption() {
    Thread.currentThread().interrupt();
    assertThat(new HandOverRuler().work()).isLessThan(50);
    assertThat(Thread.interrupted()).isTrue();
  }

  private long step(RulerName name, int milliseconds) {
    order.add(name);
    now += milliseconds * 1_000_000L;
    return now;
  }

  /** Rulers that let the clock go on by these milliseconds in turn, the last one for ever. */
  private Rulers rulers(Map<RulerName, long[]> milliseconds) {
    Map<RulerName, Ruler> rulers = new EnumMap<>(RulerName.class);
    milliseconds.forEach(
        (name, times) -> {
          int[] next = {0};
          rulers.put(
              name,
              () -> {
                order.add(name);
                now += times[Math.min(next[0]++, times.length - 1)] * 1_000_000;
                return now;
              });
        });
    return new Rulers(rulers, () -> now);
  }
}
