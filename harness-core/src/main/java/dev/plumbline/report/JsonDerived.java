package dev.plumbline.report;

import dev.plumbline.compare.Growth;
import dev.plumbline.gate.DerivedChange;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.TargetJudgement;
import dev.plumbline.model.BenchmarkId;
import java.io.IOException;
import java.util.Optional;

/** Derived figures in a JSON report. */
final class JsonDerived {
  private JsonDerived() {}

  static void write(JsonValues json, DerivedResult derived) throws IOException {
    json.startObject();
    json.text("name", derived.name());
    json.text("kind", derived.kind().word());
    json.text("unit", DerivedWording.unit(derived.kind()));
    json.text("of", derived.of().text());
    json.text("against", derived.against().map(BenchmarkId::text));
    json.text("over", derived.over());
    json.number("ratio", derived.ratio());
    json.flag("fails", derived.fails());
    JsonJudgement.effect(json, "value", Optional.of(derived.value()));
    growth(json, derived.growth());
    change(json, derived.change());
    target(json, derived.target());
    json.endObject();
  }

  private static void growth(JsonValues json, Optional<Growth> growth) throws IOException {
    if (growth.isEmpty()) {
      json.nothing("growth");
      return;
    }
    Growth fit = growth.get();
    json.objectField("growth");
    json.startObject();
    JsonJudgement.effect(json, "fixed", Optional.of(fit.fixed()));
    JsonJudgement.effect(json, "each", Optional.of(fit.each()));
    json.number("rSquared", fit.determination());
    JsonJudgement.effect(json, "exponent", fit.exponent());
    json.text("shape", DerivedWording.shape(fit.shape()));
    json.number("furthest", fit.furthest());
    json.list(
        "points",
        fit.points(),
        point -> {
          json.startObject();
          json.number("x", point.x());
          json.number("seconds", point.seconds());
          json.endObject();
        });
    json.endObject();
  }

  private static void change(JsonValues json, Optional<DerivedChange> change) throws IOException {
    if (change.isEmpty()) {
      json.nothing("change");
      return;
    }
    json.objectField("change");
    json.startObject();
    json.number("base", change.get().base());
    JsonJudgement.effect(json, "effect", Optional.of(change.get().effect()));
    json.number("adjustedPValue", change.get().adjustedPValue());
    json.text("verdict", change.get().verdict().words());
    json.text("severity", change.get().severity().map(Severity::word));
    json.text("rule", change.get().rule());
    json.flag("fails", change.get().fails());
    json.endObject();
  }

  private static void target(JsonValues json, Optional<TargetJudgement> target) throws IOException {
    if (target.isEmpty()) {
      json.nothing("target");
      return;
    }
    json.objectField("target");
    json.startObject();
    json.number("atLeast", target.get().target().atLeast());
    json.number("atMost", target.get().target().atMost());
    json.text("state", target.get().state().word());
    json.text("rule", target.get().rule());
    json.flag("fails", target.get().fails());
    json.endObject();
  }
}
