package dev.plumbline.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What two forks say of each other that were alive at once and took turns, one iteration each: the
 * log of head ÷ base, positive worse.
 *
 * <p>A neighbour that comes and goes for tenths of seconds slows the same turns of both forks, so
 * the ratio of a turn keeps still where the forks' own numbers don't; see "Duet Benchmarking"
 * (Bulej et al., ICPE 2020). Half of the turns may be spoiled before the median is.
 *
 * <p>As the order changes from turn to turn, each fork runs twice in a row before the other does,
 * and in neighbouring turns it is the other fork that comes with the other's data in the caches.
 * What that costs has opposite signs in them, so turns of each order have a median of their own.
 *
 * @param typical the mean of the medians over turns of either order; blind to work that falls on
 *     less than half of them, as collecting garbage may
 * @param stretches the median over stretches of five turns in a row, each of which has its share of
 *     such work, as in {@link ForkLocation}; a single spoiled turn spoils five stretches
 */
public record TurnRatio(double typical, double stretches) {
  /**
   * The ratios of two forks.
   *
   * @param base cost of each steady iteration in order, over zero
   * @param head likewise; both series end with the same turn, and may begin with different ones
   * @return empty when they share fewer than {@value Settling#LEAST_ITERATIONS} turns, or a cost of
   *     those is zero, negative, NaN or infinite; time O(n log n)
   */
  public static Optional<TurnRatio> of(double[] base, double[] head) {
    int turns = Math.min(base.length, head.length);
    double[] before = Arrays.copyOfRange(base, base.length - turns, base.length);
    double[] after = Arrays.copyOfRange(head, head.length - turns, head.length);
    if (turns < Settling.LEAST_ITERATIONS || !positive(before) || !positive(after)) {
      return Optional.empty();
    }
    TurnRatio ratio =
        new TurnRatio(
            balanced(ratios(before, after, 1)),
            Median.of(ratios(before, after, ForkLocation.STRETCH)));
    return Double.isFinite(ratio.typical + ratio.stretches) ? Optional.of(ratio) : Optional.empty();
  }

  /**
   * The log cost of the base that goes with this ratio: half of it below {@code middle}.
   *
   * @param middle of both sides' log costs, which turns say nothing of
   */
  public double base(double middle) {
    return middle - typical / 2;
  }

  /** The log cost of the head, likewise: half of the ratio above {@code middle}. */
  public double head(double middle) {
    return middle + typical / 2;
  }

  private static boolean positive(double[] costs) {
    return Arrays.stream(costs).allMatch(cost -> cost > 0 && Double.isFinite(cost));
  }

  private static double balanced(double[] ratios) {
    return (Median.of(everySecond(ratios, 0)) + Median.of(everySecond(ratios, 1))) / 2;
  }

  private static double[] everySecond(double[] values, int first) {
    return IntStream.range(0, values.length)
        .filter(index -> index % 2 == first)
        .mapToDouble(index -> values[index])
        .toArray();
  }

  private static double[] ratios(double[] base, double[] head, int stretch) {
    double[] ratios = new double[base.length - stretch + 1];
    for (int from = 0; from < ratios.length; from++) {
      ratios[from] = Math.log(mean(head, from, stretch) / mean(base, from, stretch));
    }
    return ratios;
  }

  /** Divided one by one, as the sum of huge values could overflow. */
  private static double mean(double[] costs, int from, int count) {
    double mean = 0;
    for (int index = from; index < from + count; index++) {
      mean += costs[index] / count;
    }
    return mean;
  }
}
