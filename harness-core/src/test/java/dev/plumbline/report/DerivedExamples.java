package dev.plumbline.report;

import static dev.plumbline.report.Examples.id;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Growth;
import dev.plumbline.gate.DerivedChange;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.DerivedResult.Kind;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.TargetJudgement;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Derived figures that renderers are tried on: each kind, each state, each shape. */
final class DerivedExamples {
  private DerivedExamples() {}

  static List<DerivedResult> all() {
    return List.of(
        ratio("tracing", Kind.OVERHEAD, effect(0.0467, 0.041, 0.0525)),
        reuse(),
        unknown(),
        efficiency(),
        scaling(),
        bent());
  }

  /** Every text somebody else's. */
  static DerivedResult hostile(Supplier<String> text, BenchmarkId id) {
    Growth growth = scaling().growth().orElseThrow();
    return new DerivedResult(
        text.get(),
        Kind.SCALING,
        id,
        Optional.of(id),
        Optional.of(text.get()),
        OptionalDouble.empty(),
        growth.each(),
        Optional.of(growth),
        Optional.of(
            new DerivedChange(
                1, effect(0, -1, 1), 1, Verdict.REGRESSED, Optional.empty(), text.get(), true)),
        Optional.of(
            new TargetJudgement(
                new Policy.Target(OptionalDouble.of(1), OptionalDouble.empty()),
                TargetJudgement.State.FAIL,
                text.get(),
                true)));
  }

  private static Effect effect(double point, double low, double high) {
    return new Effect(point, low, high, 0.99);
  }

  private static DerivedResult ratio(String name, Kind kind, Effect value) {
    BenchmarkId of = id("Telemetry.export");
    BenchmarkId against = id("Registry.lookup", "size", "10");
    return with(name, kind, of, Optional.of(against), value, Optional.empty(), Optional.empty());
  }

  private static DerivedResult with(
      String name,
      Kind kind,
      BenchmarkId of,
      Optional<BenchmarkId> against,
      Effect value,
      Optional<DerivedChange> change,
      Optional<TargetJudgement> target) {
    return new DerivedResult(
        name,
        kind,
        of,
        against,
        Optional.empty(),
        OptionalDouble.empty(),
        value,
        Optional.empty(),
        change,
        target);
  }

  /** Under its floor, and no longer what it was. */
  private static DerivedResult reuse() {
    return with(
        "reuse",
        Kind.SPEED_UP,
        id("Registry.lookup", "size", "10"),
        Optional.of(id("Container.start")),
        effect(50.1, 48.2, 52.4),
        Optional.of(
            new DerivedChange(
                60.1,
                effect(0.1996, 0.151, 0.251),
                0.0003,
                Verdict.REGRESSED,
                Optional.of(Severity.WARNING),
                "+20.0 % (+15.1 % to +25.1 %) lies beyond +5 %",
                true)),
        Optional.of(
            new TargetJudgement(
                new Policy.Target(OptionalDouble.of(60), OptionalDouble.empty()),
                TargetJudgement.State.FAIL,
                "50.1× (48.2× to 52.4×) lies under the floor 60×",
                true)));
  }

  /** One fork a side. */
  private static DerivedResult unknown() {
    return ratio("one_fork", Kind.SPEED_UP, effect(2.5, 0, Double.POSITIVE_INFINITY));
  }

  private static DerivedResult efficiency() {
    return new DerivedResult(
        "starts",
        Kind.EFFICIENCY,
        id("Container.startAll", "services", "50"),
        Optional.of(id("Container.startAll", "services", "1")),
        Optional.of("services"),
        OptionalDouble.of(50),
        effect(0.0385, 0.031, 0.047),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new TargetJudgement(
                new Policy.Target(OptionalDouble.of(0.04), OptionalDouble.empty()),
                TargetJudgement.State.INCONCLUSIVE,
                "3.85 % (3.1 % to 4.7 %) lies on both sides of the floor 4 %",
                false)));
  }

  private static DerivedResult scaling() {
    Growth growth =
        new Growth(
            List.of(
                new Growth.Point(2, 4.92e-4),
                new Growth.Point(10, 2.41e-3),
                new Growth.Point(50, 0.01202)),
            effect(1.23e-5, -1.1e-6, 2.57e-5),
            effect(2.4e-4, 2.38e-4, 2.42e-4),
            0.99998,
            Optional.of(effect(0.9931, 0.9852, 1.001)),
            Growth.Shape.LINEAR,
            0.004,
            Optional.empty());
    return scaling(
        "step_cost",
        growth,
        Optional.of(
            new DerivedChange(
                2.39e-4,
                effect(0.0042, -0.009, 0.0176),
                1,
                Verdict.UNCHANGED,
                Optional.empty(),
                "+0.4 % (-0.9 % to +1.8 %) lies within the band",
                false)),
        Optional.of(
            new TargetJudgement(
                new Policy.Target(OptionalDouble.empty(), OptionalDouble.of(2.5e-4)),
                TargetJudgement.State.PASS,
                "240.0 µs (238.0 µs to 242.0 µs) lies under the ceiling 250.0 µs",
                false)));
  }

  /** A falling line, bent, with a value of zero among its x. */
  private static DerivedResult bent() {
    Growth growth =
        new Growth(
            List.of(
                new Growth.Point(0, 3e-6), new Growth.Point(1, 1e-6), new Growth.Point(4, 0.9e-6)),
            effect(2.1e-6, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            effect(-3.2e-7, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Double.NaN,
            Optional.empty(),
            Growth.Shape.BENDS_UP,
            0.43,
            Optional.empty());
    return scaling("cache", growth, Optional.empty(), Optional.empty());
  }

  private static DerivedResult scaling(
      String name,
      Growth growth,
      Optional<DerivedChange> change,
      Optional<TargetJudgement> target) {
    return new DerivedResult(
        name,
        Kind.SCALING,
        id("Scenario.steps", "backend", "process"),
        Optional.empty(),
        Optional.of("steps"),
        OptionalDouble.empty(),
        growth.each(),
        Optional.of(growth),
        change,
        target);
  }
}
