package dev.plumbline.benchmarks.pages;

import dev.plumbline.Plumbline;
import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.report.DerivedText;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page of one suite. */
final class SuitePage {
  /** No waiver matters to a page, so it needs no today. */
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

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
    measuredOn();
    CaseRows cases = new CaseRows(policy, baselines);
    for (SuiteClass each : classes) {
      section(each, cases);
    }
    derived();
    return page.toString();
  }

  private void measuredOn() {
    if (baselines.isEmpty()) {
      page.append("\nNot measured yet on a blessed baseline.\n");
      return;
    }
    page.append('\n');
    for (Baselines.Measured baseline : baselines) {
      page.append("- **")
          .append(baseline.letter())
          .append("**: ")
          .append(environment(baseline.newest().header().environment()))
          .append("; ")
          .append(
              baseline.trials().stream()
                  .map(SuitePage::trial)
                  .distinct()
                  .collect(Collectors.joining("; ")))
          .append('\n');
    }
  }

  private static String trial(Run run) {
    RunHeader header = run.header();
    String day =
        header
            .started()
            .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString())
            .orElse("on an unknown day");
    return "measured "
        + day
        + header
            .commit()
            .map(commit -> " at commit " + commit.substring(0, Math.min(12, commit.length())))
            .orElse("")
        + (header.dirty().orElse(false) ? " with uncommitted changes" : "");
  }

  private static String environment(Environment environment) {
    List<String> parts = new ArrayList<>();
    fact(environment, EnvironmentFact.CPU_MODEL, "", parts);
    fact(environment, EnvironmentFact.LOGICAL_CORES, " cores", parts);
    environment
        .fact(EnvironmentFact.MEMORY)
        .filter(bytes -> bytes.matches("[0-9]{1,18}"))
        .ifPresent(b -> parts.add(Scale.text(Double.parseDouble(b), Unit.parse("B"))));
    fact(environment, EnvironmentFact.OPERATING_SYSTEM, "", parts);
    fact(environment, EnvironmentFact.JVM_NAME, "", parts);
    fact(environment, EnvironmentFact.JVM_VERSION, "", parts);
    fact(environment, EnvironmentFact.COLLECTOR, "", parts);
    return String.join(", ", parts);
  }

  private static void fact(
      Environment environment, EnvironmentFact fact, String unit, List<String> parts) {
    environment.fact(fact).ifPresent(text -> parts.add(Markdown.text(text) + unit));
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
    List<List<String>> parameters = new ArrayList<>();
    each.parameters()
        .forEach(
            (name, parameter) ->
                parameters.add(
                    List.of(
                        Markdown.code(name),
                        parameter.values().stream()
                            .map(Markdown::code)
                            .collect(Collectors.joining(", ")),
                        parameter.summary())));
    table(List.of("parameter", "default values", "what it sets"), parameters);
    List<List<String>> measured = new ArrayList<>();
    each.benchmarks().forEach(benchmark -> measured.addAll(cases.of(benchmark)));
    table(CaseRows.TITLES, measured);
  }

  private void table(List<String> titles, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      page.append('\n').append(Markdown.table(titles, rows));
    }
  }

  /** What the policy works out of several benchmarks, from the newest trial of each baseline. */
  private void derived() {
    Set<BenchmarkId> own =
        classes.stream()
            .flatMap(each -> each.benchmarks().stream())
            .flatMap(benchmark -> benchmark.cases().stream())
            .collect(Collectors.toSet());
    List<Policy.Derived> rules =
        policy.derived().stream()
            .filter(rule -> own.stream().anyMatch(BenchmarkPattern.of(rule.of())::matches))
            .toList();
    if (rules.isEmpty()) {
      return;
    }
    page.append("\n## Derived\n\n");
    page.append("[Worked out](../policy.md#derived-figures) of several benchmarks of one run, the")
        .append(" newest trial, with 99 % intervals.\n");
    List<List<String>> rows = new ArrayList<>();
    for (Policy.Derived rule : rules) {
      int before = rows.size();
      for (Baselines.Measured baseline : baselines) {
        Decision decision =
            Plumbline.judgeAlone(baseline.newest(), "", policy.judgingNothing(), ANY_DAY);
        // In the order of their names: that of the run was drawn.
        DerivedText.lines(decision).stream()
            .filter(line -> line.result().name().equals(rule.name()))
            .sorted(
                Comparator.comparing((DerivedText.Line line) -> line.result().of())
                    .thenComparing(DerivedText.Line::text))
            .map(line -> row(rule, Markdown.text(line.text()), baseline.letter()))
            .forEach(rows::add);
      }
      if (rows.size() == before) {
        rows.add(row(rule, "not measured yet on a blessed baseline", ""));
      }
    }
    table(List.of("name", "rule", "figure", "on"), rows);
  }

  private static List<String> row(Policy.Derived rule, String figure, String letter) {
    String text =
        rule.kind().word()
            + " of "
            + Markdown.code(rule.of())
            + rule.against().map(other -> " against " + Markdown.code(other)).orElse("")
            + rule.over().map(over -> " over " + Markdown.code(over.parameter())).orElse("");
    return List.of(Markdown.code(rule.name()), text, figure, letter);
  }
}
