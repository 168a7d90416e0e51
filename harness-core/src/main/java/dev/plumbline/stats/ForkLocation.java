package dev.plumbline.stats;

import java.util.Arrays;

/**
 * One number for the steady iterations of a fork: the mean of its calmest stretches.
 *
 * <p>A neighbour only ever slows iterations down, and does it for a while. So every stretch of five
 * iterations in a row gets its mean, and the lowest eighth of these means is averaged: what half
 * the iterations suffer in bursts leaves it where it was. A quantile of single iterations would do
 * that too, but be blind to work that falls on every third to fifth iteration, as collecting
 * garbage may; a stretch of five has its share of it.
 *
 * <p>It lies below the median, by half the noise of an iteration or so. That cancels between two
 * sides of like noise.
 */
public final class ForkLocation {
  /** Iterations in a stretch. */
  static final int STRETCH = 5;

  /** One in so many stretches is calm. */
  private static final int CALM = 8;

  private ForkLocation() {}

  /**
   * The mean of the calm stretches, in the unit of the values.
   *
   * @param costs of the steady iterations, in order, lower is faster; with fewer than {@value
   *     #STRETCH} the midmean is taken
   * @return NaN when there are none or one of them is NaN or infinite; time O(n log n)
   */
  public static double of(double[] costs) {
    if (costs.length < STRETCH || !Arrays.stream(costs).allMatch(Double::isFinite)) {
      return Midmean.of(costs);
    }
    double[] means = new double[costs.length - STRETCH + 1];
    for (int from = 0; from < means.length; from++) {
      for (int index = from; index < from + STRETCH; index++) {
        // Divided one by one, as the sum of huge values could overflow.
        means[from] += costs[index] / STRETCH;
      }
    }
    Arrays.sort(means);
    int calm = (means.length + CALM - 1) / CALM;
    double location = 0;
    for (int index = 0; index < calm; index++) {
      location += means[index] / calm;
    }
    return location;
  }
}
