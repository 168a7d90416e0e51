package dev.plumbline.benchmarks.pages;

import java.util.Comparator;

/** The order of row ids: by letters, then by number, so that CL-9 stands before CL-10. */
final class RowOrder {
  static final Comparator<String> NATURAL =
      Comparator.comparing(RowOrder::letters)
          .thenComparingInt(RowOrder::number)
          .thenComparing(Comparator.naturalOrder());

  private RowOrder() {}

  private static String letters(String row) {
    return row.substring(0, Math.max(0, row.indexOf('-')));
  }

  private static int number(String row) {
    String digits = row.substring(row.indexOf('-') + 1);
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 0;
  }
}
