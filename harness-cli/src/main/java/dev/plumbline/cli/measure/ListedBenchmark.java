package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import dev.plumbline.plan.ForkLength;
import java.time.Duration;

/**
 * A benchmark of a jar as it would be measured.
 *
 * @param id which benchmark
 * @param warmups warm-up iterations of a fork
 * @param warmup length of each; zero in single-shot mode unless it was set
 * @param iterations measured iterations of a fork
 * @param iteration length of each; zero in single-shot mode unless it was set
 * @param warmupForks forks thrown away before the measured one
 */
public record ListedBenchmark(
    BenchmarkId id,
    int warmups,
    Duration warmup,
    int iterations,
    Duration iteration,
    int warmupForks)
    implements Forkable {
  /** What a JVM's start and end add to a fork, roughly: seen on two shared cores. */
  private static final Duration START = Duration.ofMillis(900);

  /** The same by another id, one with other values of its parameters. */
  ListedBenchmark as(BenchmarkId other) {
    return new ListedBenchmark(other, warmups, warmup, iterations, iteration, warmupForks);
  }

  /** The same with forks of a length of their own and no warm-up iterations. */
  @Override
  public ListedBenchmark lasting(ForkLength length) {
    return new ListedBenchmark(
        id, 0, Duration.ZERO, length.iterations(), length.iteration(), warmupForks);
  }

  @Override
  public boolean foreseen() {
    return true;
  }

  /**
   * A single shot is over before the other's turn. A warm-up fork would come first and take the
   * place of the fork that is measured.
   */
  @Override
  public boolean takesTurns() {
    return id.mode() != Mode.SINGLE_SHOT && warmupForks == 0;
  }

  /** What a fork's iterations take by plan, warm-up forks included, without starting a JVM. */
  @Override
  public Duration planned() {
    try {
      return Forkable.bounded(
          warmup
              .multipliedBy(warmups)
              .plus(iteration.multipliedBy(iterations))
              .multipliedBy(1L + warmupForks));
    } catch (ArithmeticException tooLong) {
      return LONGEST;
    }
  }

  /** How long one fork takes, as far as can be told before: the plan and the start of a JVM. */
  @Override
  public Duration expected() {
    return Forkable.bounded(planned().plus(START.multipliedBy(1L + warmupForks)));
  }
}
