package dev.plumbline.benchmarks.pages;

import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of one suite. */
final class SuitePage {
  private final String suite;
  private final List<SuiteClass> classes;
  private final Policy policy;
  private final List<Baselines.Measured> baselines;
  private final StringBuilder page = new StringBuilder();

  private SuitePage(
      String suite, List<SuiteClass> classes, Policy policy, List<Baselines.Measured> baselines) {
    this.suite = suite;
    this.classes = classes;
    this.policy = policy;
    this.baselines = baselines;
  }

  /**
   * Writes a page.
   *
   * @param classes of this suite
   * @param refresh the command that makes the page anew
   */
  static String of(
      String suite,
      List<SuiteClass> classes,
      Policy policy,
      List<Baselines.Measured> baselines,
      String refresh) {
    return new SuitePage(suite, classes, policy, baselines).write(refresh);
  }

  private String write(String refresh) {
    page.append("# The suite ").append(suite).append("\n\n");
    page.append("<!-- Made from the sources, plumbline.yml and baselines/. Anew by: ")
        .append(refresh)
        .append(" -->\n\n");
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    classes.forEach(each -> rows.addAll(each.rows()));
    int benchmarks = classes.stream().mapToInt(each -> each.benchmarks().size()).sum();
    page.append(benchmarks)
        .append(" benchmarks answer the rows ")
        .append(String.join(", ", rows))
        .append(". [Budgets](../policy.md#budgets) are this repository's own; what others say of")
        .append(
            " their benchmarks stands beside ours and is never judged. An interval covers forks and")
        .append(
            " trials: from two trials with few forks it may span orders of magnitude, and further")
        .append(" trials narrow it.\n");
    page.append(MeasuredOn.text(baselines));
    CaseRows cases = new CaseRows(policy, baselines);
    for (SuiteClass each : classes) {
      section(each, cases);
    }
    Set<BenchmarkId> own =
        classes.stream()
            .flatMap(each -> each.benchmarks().stream())
            .flatMap(benchmark -> benchmark.cases().stream())
            .collect(Collectors.toSet());
    page.append(DerivedSection.text(own, policy, baselines));
    return page.toString();
  }

  private void section(SuiteClass each, CaseRows cases) {
    page.append("\n## ").append(each.simpleName()).append("\n\n");
    page.append("**").append(each.question()).append("**\n");
    if (!each.remarks().isEmpty()) {
      page.append('\n').append(Markdown.blocks(each.remarks()));
    }
    List<List<String>> benchmarks = new ArrayList<>();
    for (SuiteClass.Benchmark benchmark : each.benchmarks()) {
      benchmarks.add(
          List.of(
              Markdown.code(benchmark.method()),
              String.join(", ", benchmark.rows()),
              benchmark.cases().stream()
                  .map(id -> id.mode().shortName())
                  .distinct()
                  .collect(Collectors.joining(", ")),
              benchmark.summary()));
    }
    table(List.of("benchmark", "rows", "mode", "what is timed"), benchmarks);
    parameters(each);
    List<List<String>> measured = new ArrayList<>();
    each.benchmarks().forEach(benchmark -> measured.addAll(cases.of(benchmark)));
    table(CaseRows.TITLES, measured);
  }

  /** What can be varied: the values of a run, and those that a night measures besides. */
  private void parameters(SuiteClass each) {
    List<List<String>> rows = new ArrayList<>();
    boolean byNight = false;
    for (Map.Entry<String, SuiteClass.Parameter> entry : each.parameters().entrySet()) {
      List<String> values = entry.getValue().values();
      String further = further(each, entry.getKey(), values);
      byNight |= !further.isEmpty();
      rows.add(
          List.of(
              Markdown.code(entry.getKey()), codes(values), further, entry.getValue().summary()));
    }
    if (byNight) {
      table(
          List.of("parameter", "default values", "by `--profile nightly` besides", "what it sets"),
          rows);
    } else {
      table(
          List.of("parameter", "default values", "what it sets"),
          rows.stream().map(row -> List.of(row.get(0), row.get(1), row.get(3))).toList());
    }
  }

  private String further(SuiteClass each, String parameter, List<String> declared) {
    return codes(
        each.benchmarks().stream()
            .flatMap(benchmark -> benchmark.cases().stream())
            .flatMap(id -> policy.further("nightly", id).stream())
            .flatMap(id -> Stream.ofNullable(id.parameters().get(parameter)))
            .filter(value -> !declared.contains(value))
            .distinct()
            .toList());
  }

  private static String codes(List<String> values) {
    return values.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private void table(List<String> titles, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      page.append('\n').append(Markdown.table(titles, rows));
    }
  }
}
