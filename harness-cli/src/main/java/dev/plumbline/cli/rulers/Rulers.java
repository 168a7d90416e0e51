package dev.plumbline.cli.rulers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Measures the rulers in this JVM, between forks: nothing of them runs beside measured code. For
 * one thread.
 */
public final class Rulers {
  /** Repetitions of each ruler in one measuring; each counts the lower quartile, the second. */
  static final int REPETITIONS = 5;

  /** With fewer the lower quartile is the luck of one. */
  private static final int FEWEST_REPETITIONS = 3;

  private static final Duration WARM_LIMIT = Duration.ofSeconds(1);

  private final Map<RulerName, Ruler> rulers;
  private final LongSupplier nanoTime;
  private long passNanos;
  private long unused;

  Rulers(Map<RulerName, Ruler> rulers, LongSupplier nanoTime) {
    this.rulers = new EnumMap<>(rulers);
    this.nanoTime = nanoTime;
  }

  /** All rulers, timed with the clock that benchmarks are timed with. Holds 16 MiB. */
  public static Rulers here() {
    return new Rulers(
        Map.of(
            RulerName.CPU, new CpuRuler(),
            RulerName.MEMORY, new MemoryRuler(),
            RulerName.ALLOCATION, new AllocationRuler(),
            RulerName.SYSTEM_CALLS, new SystemCallRuler(),
            RulerName.TIMER, new TimerRuler(),
            RulerName.HAND_OVER, new HandOverRuler(),
            RulerName.EMPTY_LOOP, new EmptyLoopRuler()),
        System::nanoTime);
  }

  /**
   * Lets the compiler have its way with them; once, before the first measuring. No pass begins
   * after a second. All end together, so that the last pass is one as they are measured.
   */
  public void warm() {
    long begun = nanoTime.getAsLong();
    int passes = rulers.values().stream().mapToInt(Ruler::warmUp).max().orElse(0);
    for (int left = passes; left > 0; left--) {
      int open = left;
      long before = nanoTime.getAsLong();
      pass(ruler -> ruler.warmUp() >= open);
      long after = nanoTime.getAsLong();
      passNanos = after - before;
      if (after - begun >= WARM_LIMIT.toNanos()) {
        return;
      }
    }
  }

  /** How long the next measuring should take, by the last one or the warm-up; zero before those. */
  public Duration expected() {
    return Duration.ofNanos(passNanos * REPETITIONS);
  }

  /**
   * Measures every ruler {@value #REPETITIONS} times in turn, so that what disturbs the machine for
   * some milliseconds meets different ones.
   *
   * @param atMost the time there is; when it runs out under way, three turns are enough
   * @return the lower quartile of each in seconds, over zero, as neighbours only ever slow a ruler
   *     down; empty when {@code atMost} is less than {@link #expected}: save it up
   */
  public Map<RulerName, Double> measure(Duration atMost) {
    if (atMost.compareTo(expected()) < 0) {
      return Map.of();
    }
    List<Map<RulerName, Long>> turns = new ArrayList<>();
    long begun = nanoTime.getAsLong();
    long spent = 0;
    while (turns.size() < FEWEST_REPETITIONS
        || (turns.size() < REPETITIONS && spent < atMost.toNanos())) {
      turns.add(pass(ruler -> true));
      spent = nanoTime.getAsLong() - begun;
    }
    passNanos = spent / turns.size();
    Map<RulerName, Double> seconds = new EnumMap<>(RulerName.class);
    for (RulerName name : rulers.keySet()) {
      seconds.put(name, lowerQuartile(turns.stream().mapToLong(turn -> turn.get(name))) / 1e9);
    }
    return seconds;
  }

  /** Each ruler that is wanted once. */
  private Map<RulerName, Long> pass(Predicate<Ruler> wanted) {
    Map<RulerName, Long> times = new EnumMap<>(RulerName.class);
    rulers.forEach(
        (name, ruler) -> {
          if (!wanted.test(ruler)) {
            return;
          }
          long before = nanoTime.getAsLong();
          unused ^= ruler.work();
          times.put(name, Math.max(1, nanoTime.getAsLong() - before));
        });
    return times;
  }

  private static double lowerQuartile(LongStream times) {
    long[] sorted = times.sorted().toArray();
    return sorted[(sorted.length - 1) / 4];
  }
}
