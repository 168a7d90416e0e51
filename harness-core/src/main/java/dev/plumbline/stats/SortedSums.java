package dev.plumbline.stats;

import java.util.Arrays;

/** Sorted values, whose mean and scatter over any stretch cost the same: sums of all before. */
final class SortedSums {
  private final double[] sorted;
  private final double center;
  private final double[] sums;
  private final double[] squares;

  /**
   * Sorts values.
   *
   * @param values finite, in any order
   */
  SortedSums(double[] values) {
    sorted = values.clone();
    Arrays.sort(sorted);
    // Taken off first, so that the difference of two large sums of squares is not all rounding.
    center = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    sums = new double[sorted.length + 1];
    squares = new double[sorted.length + 1];
    for (int index = 0; index < sorted.length; index++) {
      double value = sorted[index] - center;
      sums[index + 1] = sums[index] + value;
      squares[index + 1] = squares[index] + value * value;
    }
  }

  /** How many. */
  int size() {
    return sorted.length;
  }

  /** One of them, the least being that of index 0. */
  double at(int index) {
    return sorted[index];
  }

  /** The mean of those from one index to before another; at least one. */
  double mean(int from, int to) {
    return center + (sums[to] - sums[from]) / (to - from);
  }

  /** The sum of their squared distances from their mean, at least 0. */
  double squares(int from, int to) {
    double sum = sums[to] - sums[from];
    return Math.max(0, squares[to] - squares[from] - sum * sum / (to - from));
  }
}
