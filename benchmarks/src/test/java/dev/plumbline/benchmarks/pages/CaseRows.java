package dev.plumbline.benchmarks.pages;

import dev.plumbline.compare.MeasuredValue;
import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.MetricRule;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row for each case of a benchmark: what is wanted, what is claimed, and what was measured. */
final class CaseRows {
  static final List<String> TITLES =
      List.of(
          "benchmark",
          "parameters",
          "budget",
          "others say",
          "measured",
          "99 % interval",
          "besides",
          "forks",
          "on");

  private static final String NOT_MEASURED = "not measured yet on a blessed baseline";

  private final Policy policy;
  private final DeclaredMetrics metrics;
  private final Besides besides;
  private final List<Baselines.Measured> baselines;

  CaseRows(Policy policy, List<Baselines.Measured> baselines) {
    this.policy = policy;
    this.metrics = DeclaredMetrics.of(policy);
    this.besides = new Besides(policy);
    this.baselines =
        baselines.stream()
            .map(each -> new Baselines.Measured(each.letter(), metrics.in(each.trials())))
            .toList();
  }

  /** The default cases, then what a baseline has beyond them. */
  List<List<String>> of(SuiteClass.Benchmark benchmark) {
    List<List<String>> rows = new ArrayList<>();
    Set<BenchmarkId> seen = new LinkedHashSet<>();
    for (BenchmarkId id : benchmark.cases()) {
      List<List<String>> measured = new ArrayList<>();
      for (Baselines.Measured baseline : baselines) {
        for (BenchmarkId stored : like(id, baseline)) {
          seen.add(stored);
          measured.add(row(stored, baseline));
        }
      }
      rows.addAll(
          measured.isEmpty() ? List.of(row(id, List.of(NOT_MEASURED, "", "", "", ""))) : measured);
    }
    for (Baselines.Measured baseline : baselines) {
      for (BenchmarkId stored : ids(baseline)) {
        if (stored.benchmark().equals(benchmark.name()) && seen.add(stored)) {
          rows.add(row(stored, baseline));
        }
      }
    }
    return rows;
  }

  private static Set<BenchmarkId> ids(Baselines.Measured baseline) {
    Set<BenchmarkId> ids = new LinkedHashSet<>();
    baseline.trials().forEach(run -> run.results().forEach(result -> ids.add(result.id())));
    return ids;
  }

  /** Of whatever number of threads: some benchmarks have one for each core. */
  private static List<BenchmarkId> like(BenchmarkId id, Baselines.Measured baseline) {
    return ids(baseline).stream()
        .filter(stored -> stored.benchmark().equals(id.benchmark()))
        .filter(stored -> stored.mode() == id.mode())
        .filter(stored -> stored.parameters().equals(id.parameters()))
        .sorted()
        .toList();
  }

  private List<String> row(BenchmarkId id, Baselines.Measured baseline) {
    List<BenchmarkResult> results =
        baseline.trials().stream().flatMap(run -> result(run, id).stream()).toList();
    List<Measurement> scores =
        results.stream().flatMap(result -> result.measurement(Metric.PRIMARY).stream()).toList();
    Optional<MeasuredValue> value = MeasuredValue.of(results, Metric.PRIMARY);
    if (value.isPresent()) {
      String more = String.join("; ", besides.of(id, results));
      return row(id, figures(value.get(), scores.get(0).metric(), more, baseline));
    }
    String why =
        results.stream()
            .flatMap(
                result ->
                    result.firstSkip().or(result::firstFailure).map(ForkOutcome::reason).stream())
            .findFirst()
            .orElse("no value");
    return row(id, List.of("SKIPPED: " + Markdown.text(why), "", "", "", baseline.letter()));
  }

  private static Optional<BenchmarkResult> result(Run run, BenchmarkId id) {
    return run.results().stream().filter(result -> result.id().equals(id)).findFirst();
  }

  private static List<String> figures(
      MeasuredValue value, Metric metric, String besides, Baselines.Measured baseline) {
    Scale scale = Scale.of(value.value(), metric.unit());
    String interval =
        Double.isInfinite(value.high())
            ? "± ∞"
            : scale.number(value.low()) + " to " + scale.text(value.high());
    String trials = value.trials() > 1 ? " in " + value.trials() + " trials" : "";
    return List.of(
        scale.text(value.value()), interval, besides, value.forks() + trials, baseline.letter());
  }

  private List<String> row(BenchmarkId id, List<String> measured) {
    List<String> cells = new ArrayList<>();
    String method = id.benchmark().substring(id.benchmark().lastIndexOf('.') + 1);
    cells.add(Markdown.code(method) + (id.threads() > 1 ? ", " + id.threads() + " threads" : ""));
    cells.add(id.parameters().isEmpty() ? "" : Markdown.code(id.parameterText()));
    cells.add(String.join("; ", budgets(id)));
    cells.add(String.join("; ", claims(id)));
    cells.addAll(measured);
    return cells;
  }

  private List<String> claims(BenchmarkId id) {
    return policy.claims().stream()
        .filter(claim -> BenchmarkPattern.matches(claim.pattern(), id))
        .map(claim -> Markdown.text(claim.text()))
        .toList();
  }

  private List<String> budgets(BenchmarkId id) {
    List<String> texts = new ArrayList<>();
    for (Policy.Budget budget : policy.budgets()) {
      if (BenchmarkPattern.matches(budget.pattern(), id)) {
        Unit unit = Unit.parse(budget.unitText());
        boolean floor = floor(budget, unit, id);
        String critical =
            budget.critical().isPresent()
                ? ", critical " + Scale.text(budget.critical().getAsDouble(), unit)
                : "";
        String metric = budget.metric().equals(Metric.PRIMARY) ? "" : budget.metric() + " ";
        texts.add(
            Markdown.text(metric)
                + (floor ? "≥ " : "≤ ")
                + Scale.text(budget.target(), unit)
                + critical);
      }
    }
    return texts;
  }

  /** A rate must be reached, and what the policy says gets better when it is higher. */
  private boolean floor(Policy.Budget budget, Unit unit, BenchmarkId id) {
    return metrics
            .rule(id, budget.metric())
            .map(MetricRule::better)
            .orElse(unit.dimension().usualDirection())
        == Direction.HIGHER_IS_BETTER;
  }
}
