package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.plan.ForkLength;
import java.time.Duration;

/** What a fork can be made of: a benchmark of a jar, or a command. */
sealed interface Forkable permits ListedBenchmark, ProcessUnderTest {
  /**
   * As long as a fork is at most said to take, ten years: JMH takes iterations without number, and
   * what nobody waits for need not be told apart. Sums of it still have their nanoseconds in a
   * {@code long}.
   */
  Duration LONGEST = Duration.ofDays(3650);

  /** A time, or {@link #LONGEST} where it is longer. */
  static Duration bounded(Duration time) {
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  /** Which benchmark. */
  BenchmarkId id();

  /** What a fork takes by plan, without its start; zero when nothing is planned. */
  Duration planned();

  /** How long one fork takes, as far as can be told before; zero when nothing can. */
  Duration expected();

  /** Whether {@link #expected} tells anything. */
  boolean foreseen();

  /** Whether its forks can take turns with others, iteration by iteration. */
  boolean takesTurns();

  /** The same with forks of a length of their own, where it has one. */
  Forkable lasting(ForkLength length);
}
