package dev.plumbline.intelligence.analysis;

import java.util.HashMap;
import java.util.Map;

/** How far two ways of grouping the same things agree. */
public final class PartitionAgreement {
  private PartitionAgreement() {}

  /** A group of the one and a group of the other. */
  private record Cell(int left, int right) {}

  /**
   * The adjusted Rand index (Hubert and Arabie, "Comparing partitions", Journal of Classification
   * 2, 1985, equation 5): the share of pairs on which both agree, corrected for what two groupings
   * with groups of these sizes agree on by chance.
   *
   * @param left the group of each thing
   * @param right the group of each thing in the other; its numbers need not be the same
   * @return 1 for the same grouping, about 0 for unrelated ones, less for such that agree on less
   *     than chance would; 1 where only one grouping is possible
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double adjustedRand(int[] left, int[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException(
          left.length + " things in one grouping and " + right.length + " in the other");
    }
    Map<Cell, Integer> cells = new HashMap<>();
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    for (int i = 0; i < left.length; i++) {
      cells.merge(new Cell(left[i], right[i]), 1, Integer::sum);
      rows.merge(left[i], 1, Integer::sum);
      columns.merge(right[i], 1, Integer::sum);
    }
    double together = pairsWithin(cells);
    double leftPairs = pairsWithin(rows);
    double rightPairs = pairsWithin(columns);
    double allPairs = pairs(left.length);
    double expected = allPairs == 0 ? 0 : leftPairs * rightPairs / allPairs;
    double largest = (leftPairs + rightPairs) / 2;
    return largest == expected ? 1 : (together - expected) / (largest - expected);
  }

  private static double pairsWithin(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(PartitionAgreement::pairs).sum();
  }

  private static double pairs(int things) {
    return things * (things - 1.0) / 2;
  }
}
