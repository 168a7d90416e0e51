package dev.plumbline.gate;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Comparisons made by hand, so that every figure a rule turns on is chosen by the test. */
final class Pairs {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final RunHeader BASE = RunHeader.foreign("base.jsonl", Environment.unknown());
  static final RunHeader HEAD = RunHeader.foreign("head.jsonl", Environment.unknown());
  static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  static final Metric RATE = Metric.of(Metric.PRIMARY, Unit.parse("ops/s"));
  static final Metric ALLOCATION = Metric.of(Metric.ALLOCATION, Unit.parse("B/op"));

  private Pairs() {}

  static BenchmarkId id(String name) {
    return new BenchmarkId(name, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  static SideSummary side(double value) {
    return new SideSummary(value, 5, 25, 1, OptionalDouble.of(0.001));
  }

  static Pair.Estimate estimate(double low, double point, double high, double adjusted) {
    return new Pair.Estimate(
        new Effect(point, low, high, 0.99),
        adjusted,
        adjusted,
        OptionalDouble.empty(),
        OptionalInt.of(9));
  }

  /** A benchmark that takes 1 ms, with an effect that is beyond doubt. */
  static Pair.Compared compared(String name, double low, double point, double high) {
    return compared(name, TIME, side(1e-3), side(1e-3 * (1 + point)), low, point, high, 0);
  }

  static Pair.Compared compared(
      String name,
      Metric metric,
      SideSummary base,
      SideSummary head,
      double low,
      double point,
      double high,
      double adjusted) {
    return new Pair.Compared(
        id(name), metric, base, head, Optional.of(estimate(low, point, high, adjusted)), List.of());
  }

  static Pair.Compared withoutEstimate(
      String name, Metric metric, double base, double head, Note... notes) {
    return new Pair.Compared(
        id(name), metric, side(base), side(head), Optional.empty(), List.of(notes));
  }

  static Comparison comparison(Pair... pairs) {
    return new Comparison(
        List.of(BASE), HEAD, Comparability.same(), 0.01, List.of(pairs), List.of());
  }

  static Decision decide(Policy policy, Pair... pairs) {
    return decide(policy, comparison(pairs));
  }

  static Decision decide(Policy policy, Comparison comparison) {
    return Gate.decide(comparison, new Run(HEAD, List.of(), List.of()), policy, TODAY);
  }

  static Decision decide(Pair... pairs) {
    return decide(Policies.builtIn(), pairs);
  }
}
