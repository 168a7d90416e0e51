package dev.plumbline.compare;

import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.TurnRatio;
import dev.plumbline.unit.Direction;
import java.util.Arrays;
import java.util.Optional;

/**
 * The steady iterations of both sides' forks as costs in the base unit, to hold turn against turn.
 */
final class Turns {
  private final double[][] base;
  private final double[][] head;

  private Turns(double[][] base, double[][] head) {
    this.base = base;
    this.head = head;
  }

  /**
   * The iterations of a metric.
   *
   * @param before the base's, warm-up left out
   * @param after the head's, warm-up left out
   * @return empty for exact metrics, and where it isn't known which way is better or there are no
   *     iterations
   */
  static Optional<Turns> of(Measurement before, Measurement after) {
    Metric judged = after.metric();
    if (judged.exact() || judged.direction() == Direction.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(new Turns(costs(before, judged), costs(after, judged)));
  }

  private static double[][] costs(Measurement measured, Metric judged) {
    if (measured.sample() instanceof Sample.Summary) {
      return new double[0][];
    }
    boolean inverted = judged.direction() == Direction.HIGHER_IS_BETTER;
    return Arrays.stream(ForkLocations.series(measured.sample()))
        .map(fork -> Arrays.stream(fork).map(measured.metric().unit()::toBase).toArray())
        .map(fork -> ForkLocations.costs(fork, inverted))
        .toArray(double[][]::new);
  }

  /** What two forks that took turns say of each other; empty when they had too few. */
  Optional<TurnRatio> ratio(int baseFork, int headFork) {
    return baseFork < base.length && headFork < head.length
        ? TurnRatio.of(base[baseFork], head[headFork])
        : Optional.empty();
  }
}
