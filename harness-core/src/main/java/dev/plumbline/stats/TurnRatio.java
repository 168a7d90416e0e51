package dev.plumbline.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * What two forks say of each other that were alive at once and took turns, one iteration each: the
 * log of head ÷ base, positive worse.
 *
 * <p>A neighbour that comes and goes for tenths of seconds slows the same turns of both forks, so
 * the ratio of a turn keeps still where the forks' own numbers don't; see "Duet Benchmarking"
 * (Bulej et al., ICPE 2020). Half of the turns may be spoiled before the median is.
 *
 * @param typical the median over turns; blind to work that falls on less than half of them, as
 *     collecting garbage may
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
        new TurnRatio(median(before, after, 1), median(before, after, ForkLocation.STRETCH));
    return Double.isFinite(ratio.typical + ratio.stretches) ? Optional.of(ratio) : Optional.empty();
  }

  private static boolean positive(double[] costs) {
    return Arrays.stream(costs).allMatch(cost -> cost > 0 && Double.isFinite(cost));
  }

  private static double median(double[] base, double[] head, int stretch) {
    double[] ratios = new double[base.length - stretch + 1];
    for (int from = 0; from < ratios.length; from++) {
      ratios[from] = Math.log(mean(head, from, stretch) / mean(base, from, stretch));
    }
    return Median.of(ratios);
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
