package dev.plumbline.stats;

import java.util.Arrays;
import java.util.Comparator;

/** Quantiles of values that were each seen a number of times: a histogram of sampled operations. */
public final class WeightedQuantiles {
  private final double[] values;
  private final long[] upTo;

  private WeightedQuantiles(double[] values, long[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  /**
   * Takes values in any order, repeated ones too.
   *
   * @param values in any unit, without NaN
   * @param counts how often each was seen, at least 0
   * @throws IllegalArgumentException if the lengths differ
   */
  public static WeightedQuantiles of(double[] values, long[] counts) {
    if (values.length != counts.length) {
      throw new IllegalArgumentException(
          values.length + " values but " + counts.length + " counts");
    }
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, index -> index);
    Arrays.sort(order, Comparator.comparingDouble(index -> values[index]));
    double[] sorted = new double[values.length];
    long[] upTo = new long[values.length];
    long sum = 0;
    for (int index = 0; index < order.length; index++) {
      sorted[index] = values[order[index]];
      sum += counts[order[index]];
      upTo[index] = sum;
    }
    return new WeightedQuantiles(sorted, upTo);
  }

  /** How many operations there are in all. */
  public long total() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** Whether at least ten operations lie beyond a quantile, so that it says something. */
  public boolean knows(double probability) {
    return total() >= Math.round(10 / (1 - probability));
  }

  /**
   * The smallest value that at least this share of the operations does not exceed (the inverse of
   * the empirical distribution; R's type 1); NaN when there are no operations.
   *
   * @param probability in (0, 1)
   */
  public double quantile(double probability) {
    long rank = Math.max(1, (long) Math.ceil(probability * total() - 1e-9));
    int low = 0;
    int high = upTo.length - 1;
    if (total() == 0) {
      return Double.NaN;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] >= rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return values[low];
  }
}
