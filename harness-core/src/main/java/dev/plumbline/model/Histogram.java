package dev.plumbline.model;

import java.util.Arrays;

/**
 * Times of sampled operations as distinct values and how often each was seen, in ascending order of
 * value.
 */
public final class Histogram {
  private final double[] values;
  private final long[] counts;

  private Histogram(double[] values, long[] counts) {
    this.values = values;
    this.counts = counts;
  }

  /**
   * Copies both arrays.
   *
   * @param values distinct values in the unit of the metric, ascending
   * @param counts how often each was seen, each at least 0
   * @throws IllegalArgumentException if the lengths differ or a count is below 0
   */
  public static Histogram of(double[] values, long[] counts) {
    if (values.length != counts.length) {
      throw new IllegalArgumentException(
          values.length + " values but " + counts.length + " counts in a histogram");
    }
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("count " + count + " in a histogram");
      }
    }
    return new Histogram(values.clone(), counts.clone());
  }

  /** How many distinct values there are. */
  public int size() {
    return values.length;
  }

  /** The value at an index from 0 to {@link #size()} - 1. */
  public double value(int index) {
    return values[index];
  }

  /** How often the value at an index was seen. */
  public long count(int index) {
    return counts[index];
  }

  /** How many operations were sampled; 0 for an empty histogram. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Histogram that
        && Arrays.equals(values, that.values)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "Histogram of " + values.length + " values, " + total() + " operations";
  }
}
