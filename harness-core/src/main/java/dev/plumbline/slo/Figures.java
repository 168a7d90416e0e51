package dev.plumbline.slo;

import dev.plumbline.compare.Pair;
import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.NearestWord;
import dev.plumbline.gate.Slo;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the figure of an objective in runs: of several benchmarks the worst. */
final class Figures {
  private final Slo.OfBenchmark source;
  private final Unit unit;

  private Figures(Slo.OfBenchmark source, Unit unit) {
    this.source = source;
    this.unit = unit;
  }

  /**
   * The worst figure of all benchmarks that match, of the metric as the policy declares it; none as
   * soon as one of them has none.
   */
  static Figure of(Slo.OfBenchmark source, Unit unit, List<MeasuredRun> runs) {
    Figures figures = new Figures(source, unit);
    Map<BenchmarkId, Taken> newest = new LinkedHashMap<>();
    BenchmarkPattern pattern = BenchmarkPattern.of(source.pattern());
    for (MeasuredRun run : runs) {
      DeclaredMetrics declared = DeclaredMetrics.of(run.decision().policy());
      for (BenchmarkResult result : declared.in(run.run()).results()) {
        if (pattern.matches(result.id())) {
          newest.put(result.id(), new Taken(run, result));
        }
      }
    }
    if (newest.isEmpty()) {
      return new Figure.None(runs.isEmpty() ? "there is no run" : figures.unmatched(runs));
    }
    return figures.worst(newest.values().stream().map(figures::figure).toList());
  }

  private String unmatched(List<MeasuredRun> runs) {
    List<String> names =
        runs.stream()
            .flatMap(run -> run.run().results().stream())
            .map(result -> result.id().shortName())
            .distinct()
            .toList();
    return "no benchmark of "
        + (runs.size() == 1 ? "this run" : "these runs")
        + " matches "
        + source.pattern()
        + NearestWord.to(source.pattern(), names)
            .map(name -> " (did you mean \"" + name + "\"?)")
            .orElse("");
  }

  /** A result and the run it stands in. */
  private record Taken(MeasuredRun run, BenchmarkResult result) {}

  private Figure worst(List<Figure> all) {
    List<Figure.Found> found = new ArrayList<>();
    for (Figure figure : all) {
      if (figure instanceof Figure.Found one) {
        found.add(one);
      } else {
        return figure;
      }
    }
    Figure.Found worst = found.get(0);
    boolean more = worst.more();
    for (Figure.Found one : found) {
      if (more ? one.value() < worst.value() : one.value() > worst.value()) {
        worst = one;
      }
    }
    return worst;
  }

  private Figure figure(Taken taken) {
    BenchmarkResult result = taken.result();
    String name = name(result.id());
    Optional<ForkOutcome> lost =
        result
            .firstFailure()
            .or(() -> result.measurements().isEmpty() ? result.firstSkip() : Optional.empty());
    if (lost.isPresent()) {
      String how = lost.get().state() == ForkState.SKIPPED ? "skipped: " : "failed: ";
      return new Figure.None(name + " " + how + lost.get().reason());
    }
    Optional<Measurement> measurement = result.measurement(source.metric());
    if (measurement.isEmpty()) {
      return new Figure.None(
          name
              + " has no metric "
              + source.metric()
              + "; it has "
              + String.join(
                  ", ", result.measurements().stream().map(m -> m.metric().name()).toList()));
    }
    Unit measured = measurement.get().metric().unit();
    if (!unit.canLimit(measured)) {
      return new Figure.None(
          name + " is measured in " + measured.text() + ", the target is in " + unit.text());
    }
    return source.statistic() == Slo.Statistic.MEDIAN
        ? median(taken, measurement.get(), name)
        : quantile(measurement.get(), name);
  }

  /** As reports show it; a metric that reports leave out, by its raw values. */
  private Figure median(Taken taken, Measurement measurement, String name) {
    for (Judgement judgement : taken.run().decision().judgements()) {
      if (judgement.pair() instanceof Pair.OnlyHead pair
          && pair.id().equals(taken.result().id())
          && pair.metric().name().equals(source.metric())) {
        return found(pair.head().value(), name, pair.metric());
      }
    }
    return quantile(measurement, name);
  }

  private Figure quantile(Measurement measurement, String name) {
    Slo.Statistic statistic = source.statistic();
    SingleValues values = SingleValues.of(measurement, statistic == Slo.Statistic.MEDIAN);
    if (values.count() == 0) {
      return new Figure.None(
          name
              + " has means of iterations, which hide the "
              + statistic.word()
              + "; measure it in mode sample or single shot");
    }
    if (values.count() < statistic.fewest()) {
      return new Figure.None(
          statistic.word()
              + " needs "
              + statistic.fewest()
              + " values, and "
              + name
              + " has "
              + values.count());
    }
    Metric metric = measurement.metric();
    return found(values.quantile(statistic.share(), more(metric)), name, metric);
  }

  private static boolean more(Metric metric) {
    return metric.direction() == Direction.HIGHER_IS_BETTER;
  }

  private static Figure found(double value, String name, Metric metric) {
    return Double.isFinite(value)
        ? new Figure.Found(value, name, more(metric))
        : new Figure.None("the value of " + name + " is " + value + ", which measures nothing");
  }

  private static String name(BenchmarkId id) {
    return id.shortName() + (id.parameters().isEmpty() ? "" : " " + id.parameterText());
  }
}
