package dev.plumbline.benchmarks.pages;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The rows of the list of suites that this repository's benchmarks have to answer. */
final class NamedRows {
  /** Answered by the command itself: {@code slo}, and the time budgets of its profiles. */
  static final Set<String> OF_THE_COMMAND = Set.of("SLO-11", "SLO-22");

  private NamedRows() {}

  /** Every row, in their order. */
  static Set<String> all() {
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    rows.addAll(range("CL", 1, 36));
    rows.addAll(range("SLO", 1, 11));
    rows.addAll(range("SLO", 14, 22));
    rows.addAll(range("AW", 26, 35));
    rows.addAll(range("RN", 18, 23));
    rows.addAll(range("VM", 18, 25));
    rows.addAll(range("VM", 42, 52));
    return rows;
  }

  private static Set<String> range(String letters, int first, int last) {
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    IntStream.rangeClosed(first, last).mapToObj(row -> letters + "-" + row).forEach(rows::add);
    return rows;
  }
}
