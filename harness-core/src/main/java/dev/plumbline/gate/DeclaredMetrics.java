package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the metrics of runs the units and directions that a policy declares. Runs go through here
 * before they are compared, judged, explained or shown, so that all of these see the same metric;
 * going through twice changes nothing more.
 */
public final class DeclaredMetrics {
  private record Rule(MetricRule said, Optional<BenchmarkPattern> pattern) {}

  private final List<Rule> rules;
  private final BenchmarkNames.Kept names = new BenchmarkNames.Kept();

  private DeclaredMetrics(List<MetricRule> rules) {
    this.rules =
        rules.stream()
            .map(rule -> new Rule(rule, rule.pattern().map(BenchmarkPattern::of)))
            .toList();
  }

  /** What a policy declares. */
  public static DeclaredMetrics of(Policy policy) {
    return new DeclaredMetrics(policy.metrics());
  }

  /** The runs with the declared metrics, in the same order. */
  public List<Run> in(List<Run> runs) {
    return runs.stream().map(this::in).toList();
  }

  /**
   * The run with the declared metrics, both sides of an A/B run; the run itself where nothing is
   * declared. A rule whose unit is of another kind than the one that the run has gives nothing, and
   * a note says so.
   */
  public Run in(Run run) {
    if (rules.isEmpty()) {
      return run;
    }
    Set<Note> refused = new LinkedHashSet<>();
    List<BenchmarkResult> results =
        run.results().stream().map(result -> in(result, refused)).toList();
    return new Run(run.header(), results, run.notes(), run.samples(), run.base().map(this::in))
        .with(List.copyOf(refused));
  }

  /**
   * What is declared of a metric of a benchmark: by the last rule that matches; empty when there is
   * none.
   */
  public Optional<MetricRule> rule(BenchmarkId id, String metric) {
    for (int index = rules.size() - 1; index >= 0; index--) {
      Rule rule = rules.get(index);
      if (rule.said().names(metric)
          && (rule.pattern().isEmpty() || rule.pattern().get().matches(names.of(id)))) {
        return Optional.of(rule.said());
      }
    }
    return Optional.empty();
  }

  private BenchmarkResult in(BenchmarkResult result, Set<Note> refused) {
    List<Measurement> measurements = new ArrayList<>(result.measurements().size());
    for (Measurement measurement : result.measurements()) {
      Metric metric = measurement.metric();
      Metric declared =
          rule(result.id(), metric.name())
              .map(rule -> declared(metric, rule, refused))
              .orElse(metric);
      measurements.add(
          declared.equals(metric)
              ? measurement
              : new Measurement(declared, measurement.sample(), measurement.reported()));
    }
    return new BenchmarkResult(
        result.id(), result.setup(), measurements, result.outcomes(), result.notes());
  }

  private static Metric declared(Metric metric, MetricRule rule, Set<Note> refused) {
    Unit own = metric.unit();
    Unit unit = rule.unit().orElse(own);
    boolean open =
        switch (own.dimension()) {
          case COUNT, OTHER -> true;
          default -> false;
        };
    if (!open && !own.comparableWith(unit)) {
      refused.add(
          new Note(
              NoteCode.UNUSED_RULE,
              "metrics",
              metric.name()
                  + " is measured in "
                  + own.text()
                  + ", which is no kind of "
                  + unit.text()
                  + ", so it stays as it is"));
      return metric;
    }
    return new Metric(
        metric.name(), open ? unit : own, rule.better(), rule.exact() || metric.exact());
  }
}
