package dev.plumbline.it.proof;

import dev.plumbline.stats.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Two Markdown tables of what was judged: by what was planted, and by workload. */
final class ProofTables {
  private ProofTables() {}

  /**
   * A row for each percentage of added work: verdicts of the benchmarks that have it, how many
   * suite runs called an equal one different, and the cost of a verdict.
   */
  static String byExtra(List<Judged> judged) {
    StringBuilder table =
        new StringBuilder(
            """
            | added | verdicts | regressed | improved | unchanged | inconclusive | false alarms | suite runs with one | median pairs | median seconds |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (int extra : extras(judged)) {
      List<Judged> of = judged.stream().filter(each -> each.extra() == extra).toList();
      List<Judged> counted = counted(of, extra);
      long suites = of.stream().map(Judged::suite).distinct().count();
      List<Judged> alarms = of.stream().filter(Judged::falseAlarm).toList();
      row(
          table,
          extra == 0 ? "nothing" : "+" + extra + " %",
          counted.size(),
          share(counted, each -> each.called() == Called.REGRESSED),
          share(counted, each -> each.called() == Called.IMPROVED),
          share(counted, each -> each.called() == Called.UNCHANGED),
          share(counted, each -> each.called() == Called.INCONCLUSIVE),
          alarms.size() + " of " + of.stream().filter(each -> !each.planted()).count(),
          alarms.stream().map(Judged::suite).distinct().count() + " of " + suites,
          number(pairs(counted)),
          number(seconds(counted)));
    }
    return table.toString();
  }

  /**
   * A row for each workload: false alarms where nothing was planted at all, what was found of each
   * size, and the cost of a verdict whatever was planted.
   */
  static String byWorkload(List<Judged> judged) {
    StringBuilder table = new StringBuilder("| workload | false alarms |");
    List<Integer> planted = extras(judged).stream().filter(extra -> extra > 0).toList();
    planted.forEach(extra -> table.append(" +").append(extra).append(" % found |"));
    table.append(" inconclusive | median pairs | median seconds |\n");
    table.append("|---".repeat(5 + planted.size())).append("|\n");
    for (String workload : new TreeSet<>(judged.stream().map(Judged::workload).toList())) {
      List<Judged> of = judged.stream().filter(each -> each.workload().equals(workload)).toList();
      List<Judged> counted = new ArrayList<>();
      List<Object> cells = new ArrayList<>(List.of(workload));
      List<Judged> equal = of.stream().filter(each -> each.extra() == 0).toList();
      cells.add(equal.stream().filter(Judged::falseAlarm).count() + " of " + equal.size());
      counted.addAll(equal);
      for (int extra : planted) {
        List<Judged> with = counted(of, extra);
        cells.add(share(with, Judged::found));
        counted.addAll(with);
      }
      cells.add(share(counted, each -> each.called() == Called.INCONCLUSIVE));
      cells.add(number(pairs(counted)));
      cells.add(number(seconds(counted)));
      row(table, cells.toArray());
    }
    return table.toString();
  }

  private static List<Integer> extras(List<Judged> judged) {
    return List.copyOf(new TreeSet<>(judged.stream().map(Judged::extra).toList()));
  }

  /** Those that have what was planted; all where nothing was. */
  private static List<Judged> counted(List<Judged> judged, int extra) {
    return judged.stream()
        .filter(each -> each.extra() == extra && each.planted() == (extra > 0))
        .toList();
  }

  private static double pairs(List<Judged> judged) {
    return Median.of(judged.stream().mapToDouble(Judged::pairs).toArray());
  }

  private static double seconds(List<Judged> judged) {
    return Median.of(judged.stream().mapToDouble(Judged::seconds).toArray());
  }

  private static String share(List<Judged> judged, Predicate<Judged> which) {
    if (judged.isEmpty()) {
      return "–";
    }
    return number(100.0 * judged.stream().filter(which).count() / judged.size()) + " %";
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "–"
        : String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }

  private static void row(StringBuilder table, Object... cells) {
    table.append('|');
    for (Object cell : cells) {
      table.append(' ').append(cell).append(" |");
    }
    table.append('\n');
  }
}
