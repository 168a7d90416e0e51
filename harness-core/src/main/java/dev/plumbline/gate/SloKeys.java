package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the service level objectives of a policy. */
final class SloKeys {
  private static final List<String> KEYS =
      List.of("benchmark", "surefire", "metric", "statistic", "target", "critical", "rows");

  private SloKeys() {}

  static void read(Keys keys, PolicyDraft draft) throws InputProblem {
    Optional<Yaml> given = keys.value("slos");
    if (given.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Yaml.Entry> entry : Keys.named("slos", given.get()).entrySet()) {
      String path = "slos." + entry.getKey();
      draft.slos.add(slo(entry.getKey(), Keys.of(path, entry.getValue().value(), KEYS), draft));
    }
  }

  private static Slo slo(String id, Keys keys, PolicyDraft draft) throws InputProblem {
    Quantity target = PolicyLists.target(keys);
    boolean tests = keys.value("surefire").isPresent();
    if (tests == keys.value("benchmark").isPresent()) {
      throw keys.place()
          .problem(keys.path() + " needs one of the keys \"benchmark\" and \"surefire\"");
    }
    Slo.Source source = tests ? ofTests(keys, target) : ofBenchmark(keys, target, draft);
    boolean more =
        source instanceof Slo.OfBenchmark benchmark
            && MetricKeys.more(draft, benchmark.metric(), target.unit());
    return new Slo(
        id,
        source,
        target.unit().text(),
        target.base(),
        PolicyLists.critical(keys, target, more),
        rows(keys));
  }

  private static Slo.Source ofBenchmark(Keys keys, Quantity target, PolicyDraft draft)
      throws InputProblem {
    Yaml.Scalar pattern = keys.required("benchmark");
    String text = pattern.text().strip();
    draft.places.add(
        new RulePlace(keys.path(), text, pattern.place().line(), pattern.place().column()));
    Optional<Yaml.Scalar> metric = keys.scalar("metric");
    return new Slo.OfBenchmark(
        text,
        metric.isPresent() ? metric.get().text().strip() : usualMetric(text, target),
        keys.word("statistic", Slo.statistics(), List.of(Slo.Statistic.values()))
            .orElse(Slo.Statistic.MEDIAN));
  }

  /** A size without a metric means the memory: of a process its peak, else what is allocated. */
  private static String usualMetric(String pattern, Quantity target) {
    boolean size =
        target.unit().dimension() == Dimension.BYTES
            || target.unit().dimension() == Dimension.BYTES_PER_OPERATION;
    if (!size) {
      return Metric.PRIMARY;
    }
    return pattern.startsWith("process.") ? Metric.PEAK_MEMORY : Metric.ALLOCATION;
  }

  private static Slo.Source ofTests(Keys keys, Quantity target) throws InputProblem {
    if (keys.value("metric").isPresent()) {
      throw keys.required("metric").place().problem("test reports hold times alone: no metric");
    }
    if (target.unit().dimension() != Dimension.TIME) {
      throw keys.required("target").place().problem("tests take time: write the target as 30s");
    }
    return new Slo.OfTests(
        Keys.scalars(keys.path() + ".surefire", keys.value("surefire").orElseThrow()).stream()
            .map(scalar -> scalar.text().strip())
            .toList(),
        keys.word("statistic", Slo.testFigures(), List.of(Slo.TestFigure.values()))
            .orElse(Slo.TestFigure.TOTAL));
  }

  private static List<String> rows(Keys keys) throws InputProblem {
    Optional<Yaml> given = keys.value("rows");
    return given.isEmpty()
        ? List.of()
        : Keys.scalars(keys.path() + ".rows", given.get()).stream()
            .map(scalar -> scalar.text().strip())
            .toList();
  }
}
