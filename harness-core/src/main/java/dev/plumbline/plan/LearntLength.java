package dev.plumbline.plan;

import dev.plumbline.stats.Median;
import dev.plumbline.stats.Settling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the next forks of a benchmark are, from those it had. Forks start short, as the variance
 * between JVMs outweighs that within one; they grow while they end before they are warm, and have
 * fewer iterations where a single operation takes long.
 *
 * @param length of the next forks
 * @param seen the forks of this length so far, in the order they were run
 */
public record LearntLength(ForkLength length, List<Seen> seen) {
  /** A fork's iterations do not grow beyond this. */
  static final Duration MOST = Duration.ofSeconds(12);

  /** What a fork whose single operations are longer than its iterations is to last. */
  private static final Duration USUAL = Duration.ofSeconds(2);

  /** Fewer say nothing of the warm-up. */
  static final int LEAST_ITERATIONS = Settling.LEAST_ITERATIONS;

  /** A fork that ends before it is warm may have been disturbed; two have not. */
  private static final int LEAST_CHANGING = 2;

  /**
   * What is remembered of a fork.
   *
   * @param settled of its iterations
   * @param operation the median time of its operations, in seconds; NaN when it is not known
   */
  public record Seen(Settling.State settled, double operation) {}

  /** Copies the list. */
  public LearntLength {
    seen = List.copyOf(seen);
  }

  /** Where forks start, before any was run. */
  public static LearntLength from(ForkLength first) {
    return new LearntLength(first, List.of());
  }

  /**
   * Learns from a fork of this length; those that failed are left out.
   *
   * @param costs of its iterations from the cold start on, in any unit of cost (lower is faster)
   * @param operation the median time of an operation, in seconds; NaN when it is not known
   */
  public LearntLength with(double[] costs, double operation) {
    List<Seen> more = new ArrayList<>(seen);
    more.add(new Seen(Settling.find(costs).state(), operation));
    return new LearntLength(length, more);
  }

  /**
   * What the next forks go by; of another length nothing was seen yet.
   *
   * <p>It doubles when two or more of the forks seen, and more than half of them, ended before they
   * were warm: one alone may have been disturbed, and longer forks are fewer. Where an operation
   * takes longer than an iteration should, as many iterations are left as fit two seconds.
   */
  public LearntLength next() {
    double operation = operation();
    if (operation > length.iteration().toNanos() / 1e9) {
      int fitting = (int) (USUAL.toNanos() / 1e9 / operation);
      return lasting(Math.max(LEAST_ITERATIONS, Math.min(length.iterations(), fitting)));
    }
    long changing = seen.stream().filter(fork -> fork.settled() == Settling.State.CHANGING).count();
    return changing >= LEAST_CHANGING && 2 * changing > seen.size()
        ? lasting((int) Math.min(MOST.dividedBy(length.iteration()), 2L * length.iterations()))
        : this;
  }

  private double operation() {
    return Median.of(
        seen.stream()
            .mapToDouble(Seen::operation)
            .filter(operation -> !Double.isNaN(operation))
            .toArray());
  }

  private LearntLength lasting(int iterations) {
    return iterations == length.iterations()
        ? this
        : from(new ForkLength(iterations, length.iteration()));
  }
}
