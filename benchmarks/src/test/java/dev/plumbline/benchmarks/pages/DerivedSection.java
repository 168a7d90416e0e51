package dev.plumbline.benchmarks.pages;

import dev.plumbline.Plumbline;
import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Run;
import dev.plumbline.report.DerivedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the policy works out of several benchmarks of a page. */
final class DerivedSection {
  /** No waiver matters to a page, so it needs no today. */
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  private DerivedSection() {}

  /**
   * The section, from the newest trial of each baseline; empty when the policy derives nothing of
   * these benchmarks.
   *
   * @param own the benchmarks of the page
   */
  static String text(Set<BenchmarkId> own, Policy policy, List<Baselines.Measured> baselines) {
    List<Policy.Derived> rules =
        policy.derived().stream()
            .filter(rule -> own.stream().anyMatch(BenchmarkPattern.of(rule.of())::matches))
            .toList();
    if (rules.isEmpty()) {
      return "";
    }
    List<Figures> figures = new ArrayList<>();
    for (Baselines.Measured baseline : baselines) {
      baseline.newestOf(own).map(run -> figures(run, policy, baseline)).ifPresent(figures::add);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Policy.Derived rule : rules) {
      int before = rows.size();
      for (Figures measured : figures) {
        measured.lines().stream()
            .filter(line -> line.result().name().equals(rule.name()))
            .map(line -> row(rule, Markdown.text(line.text()), measured.letter()))
            .forEach(rows::add);
      }
      if (rows.size() == before) {
        rows.add(row(rule, Baselines.NOT_MEASURED, ""));
      }
    }
    return "\n## Derived\n\n"
        + "[Worked out](../policy.md#derived-figures) of several benchmarks of one run, the newest"
        + " trial, with 99 % intervals.\n\n"
        + Markdown.table(List.of("name", "rule", "figure", "on"), rows);
  }

  /** All figures of one trial. */
  private record Figures(String letter, List<DerivedText.Line> lines) {}

  /** In the order of their names: that of the run was drawn. */
  private static Figures figures(Run run, Policy policy, Baselines.Measured baseline) {
    Decision decision = Plumbline.judgeAlone(run, "", policy.judgingNothing(), ANY_DAY);
    return new Figures(
        baseline.letter(),
        DerivedText.lines(decision).stream()
            .sorted(
                Comparator.comparing((DerivedText.Line line) -> line.result().of())
                    .thenComparing(DerivedText.Line::text))
            .toList());
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
