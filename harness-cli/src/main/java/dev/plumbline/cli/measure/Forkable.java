package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.plan.ForkLength;
import java.time.Duration;

/** What a fork can be made of: a benchmark of a jar, or a command. */
sealed interface Forkable permits ListedBenchmark, ProcessUnderTest {
  /** Which benchmark. */
  BenchmarkId id();

  /** What a fork takes by plan, without its start; zero when nothing is planned. */
  Duration planned();

  /** How long one fork takes, as far as can be told before; zero when nothing can. */
  Duration expected();

  /** Whether {@link #expected} tells anything. */
  boolean foreseen();

  /** The same with forks of a length of their own, where it has one. */
  Forkable lasting(ForkLength length);
}
