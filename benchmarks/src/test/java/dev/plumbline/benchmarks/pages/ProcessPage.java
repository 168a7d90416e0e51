package dev.plumbline.benchmarks.pages;

import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Slo;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.slo.SloJudgement;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page of the commands that are measured as benchmarks, and of the objectives. */
final class ProcessPage {
  static final String NAME = "processes";

  private static final List<String> SHELL = List.of("/bin/sh", "-c");

  private final Policy policy;
  private final Map<String, String> questions;
  private final List<Judged> judged;
  private final StringBuilder page = new StringBuilder();

  private ProcessPage(Policy policy, Map<String, String> questions, List<Judged> judged) {
    this.policy = policy;
    this.questions = questions;
    this.judged = judged;
  }

  /**
   * Writes the page.
   *
   * @param questions what is asked of each process, and further remarks after the question mark
   * @param judged every baseline
   * @param refresh the command that makes the page anew
   */
  static String of(
      Policy policy, Map<String, String> questions, List<Judged> judged, String refresh) {
    return new ProcessPage(policy, questions, judged).write(refresh);
  }

  private String write(String refresh) {
    List<Baselines.Measured> baselines = judged.stream().map(Judged::baseline).toList();
    page.append("# Processes and objectives\n\n");
    page.append("<!-- Made from plumbline.yml and baselines/. Anew by: ")
        .append(refresh)
        .append(" -->\n\n");
    page.append(
            "Commands of this repository that are [measured as benchmarks](../processes.md) answer")
        .append(" the rows ")
        .append(String.join(", ", rows(policy)))
        .append(
            "; `slo` holds them, and benchmarks of the suites, to the [objectives](#objectives)")
        .append(" at the end. `{java}` is the launcher of the JVM that is measured.\n");
    page.append(MeasuredOn.text(baselines));
    CaseRows cases = new CaseRows(policy, baselines);
    policy.processes().forEach(process -> section(process, cases));
    Set<BenchmarkId> own =
        policy.processes().stream().map(ProcessBenchmark::id).collect(Collectors.toSet());
    page.append(DerivedSection.text(own, policy, baselines));
    objectives();
    return page.toString();
  }

  /** The rows that processes answer. */
  static Set<String> rows(Policy policy) {
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    policy.processes().forEach(process -> rows.addAll(process.rows()));
    return rows;
  }

  /** What is asked of a process: its comment up to the question mark; empty without one. */
  static String question(Map<String, String> questions, ProcessBenchmark process) {
    String comment = questions.getOrDefault(process.name(), "");
    return comment.substring(0, comment.indexOf('?') + 1);
  }

  private void section(ProcessBenchmark process, CaseRows cases) {
    String question = question(questions, process);
    String remark = questions.getOrDefault(process.name(), "").substring(question.length()).strip();
    page.append("\n## ").append(process.name()).append("\n\n");
    page.append("**").append(Markdown.text(question)).append("**\n");
    if (!remark.isEmpty()) {
      page.append('\n').append(Markdown.text(remark)).append('\n');
    }
    page.append('\n').append(how(process)).append("\n\n");
    page.append("```sh\n").append(command(process.command())).append("\n```\n");
    if (!process.prepare().isEmpty()) {
      page.append("\nBefore each run, and not timed:\n\n```sh\n")
          .append(command(process.prepare()))
          .append("\n```\n");
    }
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    rows.addAll(process.rows());
    page.append('\n')
        .append(
            Markdown.table(
                CaseRows.TITLES,
                cases.of(
                    new SuiteClass.Benchmark(
                        process.id().benchmark(), question, rows, List.of(process.id())))));
  }

  private static String how(ProcessBenchmark process) {
    String profiles =
        process.profiles().isEmpty()
            ? ""
            : ", by itself only in the profile " + String.join(" or ", process.profiles());
    return (process.rows().size() == 1 ? "Row " : "Rows ")
        + String.join(", ", process.rows())
        + ". "
        + process.runs()
        + " runs, "
        + (process.warmups() == 1 ? "1 warm-up" : process.warmups() + " warm-ups")
        + " before"
        + profiles
        + ".";
  }

  /** As one would type it. */
  private static String command(List<String> words) {
    if (words.size() == 3 && words.subList(0, 2).equals(SHELL)) {
      return words.get(2);
    }
    return words.stream()
        .map(word -> word.matches("[A-Za-z0-9_./:=+{}-]+") ? word : "'" + word + "'")
        .collect(Collectors.joining(" "));
  }

  private void objectives() {
    page.append("\n## Objectives\n\n");
    page.append("What is measured of an objective is of the newest trial that has it, the worst of")
        .append(" its benchmarks; ")
        .append("[targets](targets.md) says whose each target is.\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Slo slo : policy.slos()) {
      int before = rows.size();
      for (Judged each : judged) {
        each.objectives().stream()
            .filter(judgement -> judgement.slo().id().equals(slo.id()))
            .filter(judgement -> measured(slo, each))
            .map(judgement -> row(slo, figure(judgement), each.baseline().letter()))
            .forEach(rows::add);
      }
      if (rows.size() == before) {
        boolean tests = slo.ofTests().isPresent();
        rows.add(row(slo, tests ? Baselines.NO_REPORTS : Baselines.NOT_MEASURED, ""));
      }
    }
    page.append(
        Markdown.table(
            List.of("objective", "rows", "held", "target", "critical", "measured", "on"), rows));
  }

  private static boolean measured(Slo slo, Judged each) {
    return slo.ofBenchmark()
        .map(source -> BenchmarkPattern.of(source.pattern()))
        .filter(
            pattern ->
                each.baseline().trials().stream()
                    .flatMap(run -> run.results().stream())
                    .anyMatch(result -> pattern.matches(result.id())))
        .isPresent();
  }

  private static String figure(SloJudgement judgement) {
    Unit unit = Unit.parse(judgement.slo().unitText());
    return judgement.value().isPresent()
        ? Scale.text(judgement.value().getAsDouble(), unit)
            + ", "
            + judgement.state().words()
            + ": "
            + Markdown.text(judgement.subject())
        : Markdown.text(judgement.state().words() + ": " + judgement.why());
  }

  private static List<String> row(Slo slo, String figure, String letter) {
    Unit unit = Unit.parse(slo.unitText());
    return List.of(
        Markdown.code(slo.id()),
        String.join(", ", slo.rows()),
        source(slo),
        Scale.text(slo.target(), unit),
        slo.critical().isPresent() ? Scale.text(slo.critical().getAsDouble(), unit) : "",
        figure,
        letter);
  }

  private static String source(Slo slo) {
    return slo.ofBenchmark()
        .map(
            of ->
                of.statistic().word()
                    + (of.metric().equals("score") ? "" : " " + Markdown.code(of.metric()))
                    + " of "
                    + Markdown.code(of.pattern()))
        .orElseGet(
            () ->
                slo.ofTests().orElseThrow().figure().word()
                    + " of the reports in "
                    + slo.ofTests().orElseThrow().folders().stream()
                        .map(Markdown::code)
                        .collect(Collectors.joining(", ")));
  }
}
