package dev.plumbline.plan;

import dev.plumbline.stats.Settling;
import java.time.Duration;
import java.util.List;

/**
 * How long the next forks of a benchmark are. Forks start short, as the variance between JVMs
 * outweighs that within one; they grow while they end before they are warm, and have fewer
 * iterations where a single operation takes long.
 *
 * @param iterations of a fork, the cold ones included, at least 1
 * @param iteration length of each, over zero; longer where one operation is
 */
public record ForkLength(int iterations, Duration iteration) {
  /**
   * Where every benchmark starts: 2 s of iterations, half of them warm for most. A neighbour rarely
   * stays for longer, so that some iterations of nearly every fork are calm.
   */
  public static final ForkLength FIRST = new ForkLength(40, Duration.ofMillis(50));

  /**
   * Where forks start that take turns: as long, in iterations short enough for a neighbour that
   * comes and goes to slow the turns of both.
   */
  public static final ForkLength IN_TURNS = new ForkLength(100, Duration.ofMillis(20));

  /** A fork's iterations do not grow beyond this. */
  static final Duration MOST = Duration.ofSeconds(12);

  /** Fewer say nothing of the warm-up. */
  static final int LEAST_ITERATIONS = Settling.LEAST_ITERATIONS;

  private static final int LEAST_CHANGING = 2;

  /** Checks the ranges. */
  public ForkLength {
    if (iterations < 1 || iteration.isNegative() || iteration.isZero()) {
      throw new IllegalArgumentException(iterations + " iterations of " + iteration);
    }
  }

  /** What the iterations take when no operation is longer than one of them. */
  public Duration whole() {
    return iteration.multipliedBy(iterations);
  }

  /**
   * The length of the next forks. It doubles when two or more of those that had this one, and more
   * than half of them, ended before they were warm: one alone may have been disturbed, and longer
   * forks are fewer.
   *
   * @param costs the iterations of each fork of this length so far, in the order they were run, in
   *     any unit of cost (lower is faster); forks that failed are left out
   * @param operation the mean time of an operation, in seconds; NaN when it is not known
   */
  public ForkLength after(List<double[]> costs, double operation) {
    double seconds = iteration.toNanos() / 1e9;
    if (operation > seconds) {
      int fitting = (int) (FIRST.whole().toNanos() / 1e9 / operation);
      return new ForkLength(Math.max(LEAST_ITERATIONS, Math.min(iterations, fitting)), iteration);
    }
    long changing =
        costs.stream()
            .filter(fork -> Settling.find(fork).state() == Settling.State.CHANGING)
            .count();
    return changing >= LEAST_CHANGING && 2 * changing > costs.size()
        ? new ForkLength((int) Math.min(MOST.dividedBy(iteration), 2L * iterations), iteration)
        : this;
  }
}
