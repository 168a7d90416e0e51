package dev.plumbline.benchmarks.pages;

import dev.plumbline.compare.MeasuredValue;
import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.MetricRule;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured of a benchmark besides its score: the metrics that the policy declares, the
 * quantiles of single operations, and the bytes it allocates.
 */
final class Besides {
  private static final Map<String, Double> QUANTILES =
      new TreeMap<>(Map.of("p50", 0.5, "p95", 0.95, "p99", 0.99));

  private final Policy policy;
  private final DeclaredMetrics metrics;

  Besides(Policy policy) {
    this.policy = policy;
    this.metrics = DeclaredMetrics.of(policy);
  }

  /**
   * The texts of one benchmark, each a name with a value; none for what has no value.
   *
   * @param trials oldest first, with the declared metrics in them
   */
  List<String> of(BenchmarkId id, List<BenchmarkResult> trials) {
    Map<String, Unit> units = new TreeMap<>();
    for (BenchmarkResult trial : trials) {
      for (Measurement measurement : trial.measurements()) {
        units.put(measurement.metric().name(), measurement.metric().unit());
      }
    }
    List<String> texts = new ArrayList<>();
    for (MetricRule rule : new LinkedHashSet<>(policy.metrics())) {
      units.forEach(
          (name, unit) -> {
            if (metrics.rule(id, name).filter(rule::equals).isPresent()) {
              value(MeasuredValue.of(trials, name), unit)
                  .ifPresent(value -> texts.add(Markdown.code(name) + " " + value));
            }
          });
    }
    QUANTILES.forEach(
        (name, probability) ->
            value(MeasuredValue.quantile(trials, probability), units.get(Metric.PRIMARY))
                .ifPresent(value -> texts.add(name + " " + value)));
    if (metrics.rule(id, Metric.ALLOCATION).isEmpty()) {
      value(MeasuredValue.of(trials, Metric.ALLOCATION), units.get(Metric.ALLOCATION))
          .ifPresent(value -> texts.add(value + " allocated"));
    }
    return texts;
  }

  private static Optional<String> value(Optional<MeasuredValue> measured, Unit unit) {
    return measured.map(value -> Scale.text(value.value(), unit));
  }
}
