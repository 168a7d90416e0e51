package dev.plumbline.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What two forks say of each other that were alive at once and took turns, one iteration each: the
 * median over stretches of five turns in a row of the log of head ÷ base.
 *
 * <p>A neighbour that comes and goes for tenths of seconds slows the same turns of both forks, so
 * the ratio of a turn keeps still where the forks' own numbers don't; see "Duet Benchmarking"
 * (Bulej et al., ICPE 2020). A single turn's ratio would be blind to work that falls on less than
 * half of the iterations, as collecting garbage may; a stretch has its share of it, as in {@link
 * ForkLocation}. Half of the stretches may be spoiled before the median is.
 */
public final class TurnRatio {
  private TurnRatio() {}

  /**
   * The log ratio head ÷ base, positive worse.
   *
   * @param base cost of each steady iteration in order, over zero
   * @param head likewise; both series end with the same turn, and may begin with different ones
   * @return empty when they share fewer than {@value Settling#LEAST_ITERATIONS} turns, or a cost of
   *     those is zero, negative, NaN or infinite; time O(n log n)
   */
  public static OptionalDouble of(double[] base, double[] head) {
    int turns = Math.min(base.length, head.length);
    double[] before = Arrays.copyOfRange(base, base.length - turns, base.length);
    double[] after = Arrays.copyOfRange(head, head.length - turns, head.length);
    if (turns < Settling.LEAST_ITERATIONS || !positive(before) || !positive(after)) {
      return OptionalDouble.empty();
    }
    double[] ratios = new double[turns - ForkLocation.STRETCH + 1];
    for (int from = 0; from < ratios.length; from++) {
      ratios[from] = Math.log(mean(after, from) / mean(before, from));
    }
    double median = Median.of(ratios);
    return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
  }

  private static boolean positive(double[] costs) {
    return Arrays.stream(costs).allMatch(cost -> cost > 0 && Double.isFinite(cost));
  }

  /** Divided one by one, as the sum of huge values could overflow. */
  private static double mean(double[] costs, int from) {
    double mean = 0;
    for (int index = from; index < from + ForkLocation.STRETCH; index++) {
      mean += costs[index] / ForkLocation.STRETCH;
    }
    return mean;
  }
}
