package dev.plumbline.model;

import java.util.Arrays;
import java.util.List;

/**
 * Percentiles that JMH printed, in its order; the ranks are shared between all metrics of a file.
 */
public final class Percentiles {
  private static final Percentiles NONE = new Percentiles(List.of(), new double[0]);

  private final List<String> ranks;
  private final double[] values;

  private Percentiles(List<String> ranks, double[] values) {
    this.ranks = ranks;
    this.values = values;
  }

  /** No percentiles. */
  public static Percentiles none() {
    return NONE;
  }

  /**
   * Copies both.
   *
   * @param ranks as JMH spells them, {@code 50.0}
   * @param values the value at each rank; may be NaN
   * @throws IllegalArgumentException if there are not as many values as ranks
   */
  public static Percentiles of(List<String> ranks, double[] values) {
    if (ranks.size() != values.length) {
      throw new IllegalArgumentException(
          ranks.size() + " ranks but " + values.length + " values of percentiles");
    }
    return new Percentiles(List.copyOf(ranks), values.clone());
  }

  /** The ranks, as JMH spells them. */
  public List<String> ranks() {
    return ranks;
  }

  /** The value at the rank of an index from 0. */
  public double value(int index) {
    return values[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Percentiles that
        && ranks.equals(that.ranks)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * ranks.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Percentiles" + ranks + Arrays.toString(values);
  }
}
