package dev.plumbline.stats;

import java.util.Arrays;

/** The median and the spread around it. */
public final class Median {
  /** Makes the median absolute deviation of normal values their standard deviation: 1 / Φ⁻¹(¾). */
  private static final double NORMAL_SCALE = 1.482602218505602;

  private Median() {}

  /** The median, the mean of the middle two for an even count; NaN when there are no values. */
  public static double of(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The median absolute deviation from the median, scaled to a standard deviation for normal values
   * (Hampel 1974); NaN when there are no values.
   */
  public static double deviation(double[] values) {
    double median = of(values);
    double[] deviations = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      deviations[index] = Math.abs(values[index] - median);
    }
    return NORMAL_SCALE * of(deviations);
  }
}
