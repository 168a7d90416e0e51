package dev.plumbline.benchmarks.pages;

import dev.plumbline.compare.MeasuredValue;
import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Slo;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Run;
import dev.plumbline.report.DerivedText;
import dev.plumbline.slo.SloJudgement;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Everything that a policy holds measured values to, beside what was measured of it. */
final class Limits {
  private static final Unit SECONDS = Unit.parse("s");
  private static final Unit NUMBER = new Unit("", Dimension.OTHER, 1);

  private final List<Judged> judged;
  private final Map<String, Limit> all = new LinkedHashMap<>();

  private Limits(List<Judged> judged) {
    this.judged = judged;
  }

  /** Budgets, then objectives, then derived figures that have a floor or a ceiling. */
  static Map<String, Limit> of(Policy policy, List<Judged> judged) {
    Limits limits = new Limits(judged);
    policy.budgets().forEach(limits::budget);
    policy.slos().forEach(limits::objective);
    policy.derived().forEach(limits::derived);
    return limits.all;
  }

  private void add(String name, String wanted, List<String> measured) {
    all.put(name, new Limit(name, wanted, measured));
  }

  private static String wanted(String unitText, double target, OptionalDouble critical) {
    Unit unit = Unit.parse(unitText);
    return (moreIsBetter(unit) ? "≥ " : "≤ ")
        + Scale.text(target, unit)
        + (critical.isPresent() ? ", critical " + Scale.text(critical.getAsDouble(), unit) : "");
  }

  private static boolean moreIsBetter(Unit unit) {
    return unit.dimension() == Dimension.OPERATIONS_PER_TIME;
  }

  private void budget(Policy.Budget budget) {
    boolean more = moreIsBetter(Unit.parse(budget.unitText()));
    List<String> measured = new ArrayList<>();
    for (Judged each : judged) {
      List<Shown> values = values(budget, each.baseline());
      Comparator<Shown> worst = Comparator.comparingDouble(Shown::value);
      values.stream()
          .max(more ? worst.reversed() : worst)
          .map(shown -> shown.text() + among(values.size()) + on(each))
          .ifPresent(measured::add);
    }
    add(
        "budgets." + budget.name(),
        wanted(budget.unitText(), budget.target(), budget.critical()),
        measured);
  }

  /** A value and how it is written. */
  private record Shown(double value, String text) {}

  private static List<Shown> values(Policy.Budget budget, Baselines.Measured baseline) {
    BenchmarkPattern pattern = BenchmarkPattern.of(budget.pattern());
    TreeSet<BenchmarkId> ids = new TreeSet<>();
    for (Run run : baseline.trials()) {
      run.results().stream().map(BenchmarkResult::id).filter(pattern::matches).forEach(ids::add);
    }
    List<Shown> values = new ArrayList<>();
    for (BenchmarkId id : ids) {
      List<BenchmarkResult> measured =
          baseline.trials().stream()
              .flatMap(run -> run.results().stream())
              .filter(result -> result.id().equals(id))
              .filter(result -> result.measurement(budget.metric()).isPresent())
              .toList();
      MeasuredValue.of(measured, budget.metric())
          .map(value -> shown(value.value(), unit(measured.get(0), budget.metric())))
          .ifPresent(values::add);
    }
    return values;
  }

  private static Unit unit(BenchmarkResult result, String metric) {
    return result.measurement(metric).orElseThrow().metric().unit();
  }

  private static Shown shown(double value, Unit unit) {
    return new Shown(value, Scale.text(value, unit));
  }

  private static String among(int values) {
    return values > 1 ? ", the worst of " + values : "";
  }

  private static String on(Judged each) {
    return " (" + each.baseline().letter() + ")";
  }

  private void objective(Slo slo) {
    Unit unit = Unit.parse(slo.unitText());
    List<String> measured = new ArrayList<>();
    if (slo.ofTests().isPresent()) {
      measured.add(Baselines.NO_REPORTS);
    }
    for (Judged each : judged) {
      for (SloJudgement judgement : each.objectives()) {
        if (judgement.slo().id().equals(slo.id()) && judgement.value().isPresent()) {
          measured.add(Scale.text(judgement.value().getAsDouble(), unit) + on(each));
        }
      }
    }
    String statistic =
        slo.ofBenchmark()
            .filter(source -> source.statistic() != Slo.Statistic.MEDIAN)
            .map(source -> source.statistic().word() + " ")
            .orElse("");
    add(
        "slos." + slo.id(),
        statistic + wanted(slo.unitText(), slo.target(), slo.critical()),
        measured);
  }

  private void derived(Policy.Derived rule) {
    if (rule.target().isEmpty()) {
      return;
    }
    Policy.Target target = rule.target().get();
    List<String> wanted = new ArrayList<>();
    target.atLeast().ifPresent(least -> wanted.add("≥ " + figure(rule.kind(), least)));
    target.atMost().ifPresent(most -> wanted.add("≤ " + figure(rule.kind(), most)));
    Comparator<DerivedText.Line> worst =
        Comparator.comparingDouble(line -> line.result().value().point());
    List<String> measured = new ArrayList<>();
    for (Judged each : judged) {
      List<DerivedText.Line> lines = newest(rule, each);
      lines.stream()
          .max(target.atLeast().isPresent() ? worst.reversed() : worst)
          .map(line -> brief(line) + among(lines.size()) + on(each))
          .ifPresent(measured::add);
    }
    add("derived." + rule.name(), rule.kind().word() + " " + String.join(", ", wanted), measured);
  }

  private static List<DerivedText.Line> newest(Policy.Derived rule, Judged each) {
    Optional<List<DerivedText.Line>> lines =
        each.runs().stream()
            .map(
                run ->
                    DerivedText.lines(run.decision()).stream()
                        .filter(line -> line.result().name().equals(rule.name()))
                        .toList())
            .filter(found -> !found.isEmpty())
            .reduce((older, newer) -> newer);
    return lines.orElse(List.of());
  }

  /** The figure without its interval and without what it was worked out from. */
  private static String brief(DerivedText.Line line) {
    int interval = line.text().indexOf(" (");
    return Markdown.text(interval < 0 ? line.text() : line.text().substring(0, interval));
  }

  private static String figure(DerivedResult.Kind kind, double value) {
    return switch (kind) {
      case OVERHEAD, EFFICIENCY -> Scale.text(100 * value, NUMBER) + " %";
      case SPEED_UP -> Scale.text(value, NUMBER) + "×";
      case SCALING -> Scale.text(value, SECONDS) + " each";
    };
  }
}
