package dev.plumbline.plan;

import java.time.Duration;

/**
 * How many iterations a fork has, and how long they are. What the next forks of a benchmark have is
 * learnt from those it had: {@link LearntLength}.
 *
 * @param iterations of a fork, the cold ones included, at least 1
 * @param iteration length of each, over zero; longer where one operation is
 */
public record ForkLength(int iterations, Duration iteration) {
  /**
   * Where every benchmark starts: with what JMH does between them iterations take 2 s, half of them
   * warm for most. A neighbour on the same core comes and goes within tens of milliseconds, so that
   * a few iterations of nearly every fork are calm.
   */
  public static final ForkLength FIRST = new ForkLength(160, Duration.ofMillis(10));

  /**
   * Where forks start that take turns: as long, in iterations long enough for the changes between
   * them, and short enough for a neighbour that comes and goes to slow the turns of both.
   */
  public static final ForkLength IN_TURNS = new ForkLength(100, Duration.ofMillis(20));

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
}
