package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Waiver;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judgements and budgets in a JSON report. */
final class JsonJudgement {
  /** The end of a failed fork's output that is kept. */
  private static final int TAIL = 8192;

  private JsonJudgement() {}

  static void write(JsonValues json, Judgement judgement, List<String> categories, Claims claims)
      throws IOException {
    Facts facts = Facts.of(judgement.pair());
    BenchmarkId id = judgement.id();
    Optional<Metric> metric = facts.metric();
    json.startObject();
    json.text("id", id.text());
    json.text("benchmark", id.benchmark());
    json.text("mode", id.mode().shortName());
    json.texts("params", id.parameters());
    json.integer("threads", id.threads());
    json.text("metric", metric.map(Metric::name));
    json.text("unit", metric.map(Wording::baseUnit));
    json.text("direction", metric.map(m -> m.direction().word()));
    json.text("verdict", judgement.verdict().words());
    json.text("severity", judgement.severity().map(Severity::word));
    json.flag("fails", judgement.fails());
    json.text("rule", judgement.rule());
    json.texts("categories", categories);
    json.texts("claims", claims.of(judgement));
    side(json, "base", facts.base());
    side(json, "head", facts.head());
    effect(json, "effect", facts.effect());
    json.number(
        "pValue",
        facts.estimate().map(e -> OptionalDouble.of(e.pValue())).orElse(OptionalDouble.empty()));
    json.number(
        "adjustedPValue",
        facts
            .estimate()
            .map(e -> OptionalDouble.of(e.adjustedPValue()))
            .orElse(OptionalDouble.empty()));
    json.number("detectable", facts.detectable());
    json.integer("forksNeeded", facts.forksNeeded());
    waiver(json, judgement.waiver());
    if (judgement.pair() instanceof Pair.NotMeasured notMeasured) {
      String tail = notMeasured.outputTail();
      json.text("reason", notMeasured.reason());
      json.text("outputTail", tail.substring(Math.max(0, tail.length() - TAIL)));
    } else if (judgement.pair() instanceof Pair.Incomparable incomparable) {
      json.text("reason", incomparable.reason());
    } else if (judgement.pair() instanceof Pair.NotReached notReached) {
      json.text("reason", notReached.reason());
    }
    json.notes("notes", judgement.notes());
    json.endObject();
  }

  private static void side(JsonValues json, String name, Optional<SideSummary> side)
      throws IOException {
    if (side.isEmpty()) {
      json.nothing(name);
      return;
    }
    json.objectField(name);
    json.startObject();
    json.number("value", side.get().value());
    json.integer("forks", side.get().forks());
    json.integer("iterations", side.get().iterations());
    json.integer("trials", side.get().trials());
    json.number("forkSpread", side.get().forkSpread());
    json.endObject();
  }

  static void effect(JsonValues json, String name, Optional<Effect> effect) throws IOException {
    if (effect.isEmpty()) {
      json.nothing(name);
      return;
    }
    json.objectField(name);
    json.startObject();
    // Without an interval the point is a guess, so it is not told either.
    json.number("point", Wording.unknown(effect.get()) ? Double.NaN : effect.get().point());
    json.number("low", effect.get().low());
    json.number("high", effect.get().high());
    json.number("level", effect.get().level());
    json.endObject();
  }

  private static void waiver(JsonValues json, Optional<Waiver> waiver) throws IOException {
    if (waiver.isEmpty()) {
      json.nothing("waiver");
      return;
    }
    json.objectField("waiver");
    JsonPolicy.write(json, waiver.get());
  }

  static void write(JsonValues json, BudgetJudgement budget) throws IOException {
    json.startObject();
    json.text("name", budget.name());
    json.text("id", budget.id().map(BenchmarkId::text));
    json.text("metric", budget.metric().map(Metric::name));
    json.text("unit", budget.metric().map(Wording::baseUnit));
    json.text("state", budget.state().words());
    json.flag("fails", budget.fails());
    json.number("target", budget.target());
    json.number("critical", budget.critical());
    json.number("measured", budget.measured());
    json.number("headroom", budget.headroom());
    json.text("rule", budget.rule());
    json.endObject();
  }

  static void write(JsonValues json, Category category) throws IOException {
    json.startObject();
    json.text("category", category.name());
    json.text("unit", Wording.baseUnit(category.fastest().metric()));
    json.integer("benchmarks", category.members().size());
    json.text("fastest", category.fastest().id().text());
    json.text("slowest", category.slowest().id().text());
    json.endObject();
  }
}
