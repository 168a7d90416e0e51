package dev.plumbline.stats;

import java.util.Arrays;

/**
 * The midmean, or interquartile mean: the mean of the middle half of the values (Tukey, Exploratory
 * Data Analysis, 1977). A quarter of the values on either side can go anywhere without moving it.
 */
public final class Midmean {
  private Midmean() {}

  /**
   * The midmean of values in any order, in their own unit. Where a quarter of the count is not
   * whole, the value on the edge counts by its part, so that five values weigh 0, 0.75, 1, 0.75, 0.
   *
   * @return NaN when there are no values or one of them is NaN or infinite; cost O(n log n)
   */
  public static double of(double[] values) {
    int count = values.length;
    if (count == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    // NaN sorts last, the infinities to their ends: looking at both ends finds all of them.
    if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[count - 1])) {
      return Double.NaN;
    }
    double cut = count / 4.0;
    double weighted = 0;
    double weights = 0;
    for (int index = 0; index < count; index++) {
      double weight = Math.min(index + 1, count - cut) - Math.max(index, cut);
      if (weight > 0) {
        // Divided by the sum afterwards; scaled by the largest value it could overflow otherwise.
        weighted += weight * (sorted[index] / count);
        weights += weight;
      }
    }
    return weighted / (weights / count);
  }
}
