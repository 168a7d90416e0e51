package dev.plumbline.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Adjusts the p-values of a family of tests for their number (Benjamini and Hochberg 1995). With no
 * true change at all, the chance that any adjusted value is at most a level is at most that level.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The adjusted p-values, each at least its own p-value and at most 1, in the order given: the
   * smallest of {@code m·p(k)/k} over all ranks {@code k} from its own upwards.
   *
   * @param pValues each in [0, 1]; may be empty; cost O(n log n)
   */
  public static double[] adjust(double[] pValues) {
    int count = pValues.length;
    Integer[] order = new Integer[count];
    Arrays.setAll(order, index -> index);
    Arrays.sort(order, Comparator.comparingDouble(index -> pValues[index]));
    double[] adjusted = new double[count];
    double smallest = 1;
    for (int rank = count; rank >= 1; rank--) {
      int index = order[rank - 1];
      smallest = Math.min(smallest, pValues[index] * count / rank);
      adjusted[index] = smallest;
    }
    return adjusted;
  }
}
