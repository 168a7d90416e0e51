package dev.plumbline.report;

import dev.plumbline.gate.MetricRule;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Waiver;
import dev.plumbline.unit.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rules of judging, echoed in a JSON report. */
final class JsonPolicy {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private JsonPolicy() {}

  static void write(JsonValues json, Policy policy) throws IOException {
    json.startObject();
    json.text("source", policy.source());
    json.text("preset", policy.preset());
    json.objectField("bands");
    bands(json, policy.bands());
    json.list(
        "overrides",
        policy.overrides(),
        override -> {
          json.startObject();
          json.text("pattern", override.pattern());
          optionalBands(json, override.bands());
          json.text("failOn", override.failOn().map(Severity::word));
          json.endObject();
        });
    json.list(
        "tolerances",
        policy.tolerances(),
        tolerance -> {
          json.startObject();
          json.number("upTo", tolerance.upTo());
          json.number("band", tolerance.band());
          json.endObject();
        });
    json.text("failOn", policy.failOn().word());
    json.text(
        "inconclusive", policy.inconclusive().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    json.flag("missingFails", policy.missingFails());
    json.number("suiteLevel", policy.suiteLevel());
    json.objectField("exact");
    json.startObject();
    json.number("fraction", policy.exact().fraction());
    json.number("bytes", policy.exact().bytes());
    json.endObject();
    json.text("noBaseline", policy.noBaseline().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    json.integer("minimumForks", policy.minimumForks());
    json.number("maximumSpread", policy.maximumSpread());
    json.list("waivers", policy.waivers(), waiver -> write(json, waiver));
    json.list(
        "budgets",
        policy.budgets(),
        budget -> {
          json.startObject();
          json.text("name", budget.name());
          json.text("pattern", budget.pattern());
          json.text("metric", budget.metric());
          json.text("unit", budget.unitText());
          json.number("target", budget.target());
          json.number("critical", budget.critical());
          json.endObject();
        });
    json.list(
        "derived",
        policy.derived(),
        derived -> {
          json.startObject();
          json.text("name", derived.name());
          json.text("kind", derived.kind().word());
          json.text("of", derived.of());
          json.text("against", derived.against());
          json.text("over", derived.over().map(Policy.Over::parameter));
          json.text("work", derived.growing() ? "grows" : "fixed");
          json.number("atLeast", derived.target().map(Policy.Target::atLeast).orElse(NONE));
          json.number("atMost", derived.target().map(Policy.Target::atMost).orElse(NONE));
          json.flag("gate", derived.gate());
          json.endObject();
        });
    patterns(json, "suites", policy.suites());
    patterns(json, "categories", policy.categories());
    patterns(json, "profiles", policy.profiles());
    json.list(
        "parameters",
        policy.parameters(),
        further -> {
          json.startObject();
          json.text("pattern", further.pattern());
          json.texts("profiles", further.profiles());
          patterns(json, "values", further.values());
          json.endObject();
        });
    json.list(
        "claims",
        policy.claims(),
        claim -> {
          json.startObject();
          json.text("pattern", claim.pattern());
          json.text("text", claim.text());
          json.endObject();
        });
    json.list("metrics", policy.metrics(), metric -> write(json, metric));
    json.endObject();
  }

  private static void optionalBands(JsonValues json, Optional<Policy.Bands> bands)
      throws IOException {
    if (bands.isPresent()) {
      json.objectField("bands");
      bands(json, bands.get());
    } else {
      json.nothing("bands");
    }
  }

  private static void bands(JsonValues json, Policy.Bands bands) throws IOException {
    json.startObject();
    json.number("notice", bands.notice());
    json.number("warning", bands.warning());
    json.number("critical", bands.critical());
    json.number("blocker", bands.blocker());
    json.number("improvement", bands.improvement());
    json.endObject();
  }

  private static void patterns(JsonValues json, String name, Map<String, List<String>> patterns)
      throws IOException {
    json.objectField(name);
    json.startObject();
    for (Map.Entry<String, List<String>> entry : patterns.entrySet()) {
      json.texts(entry.getKey(), entry.getValue());
    }
    json.endObject();
  }

  private static void write(JsonValues json, MetricRule metric) throws IOException {
    json.startObject();
    json.text("metric", metric.metric());
    json.text("pattern", metric.pattern());
    json.text("unit", metric.unit().map(Unit::text));
    json.text("better", metric.better().word());
    json.flag("exact", metric.exact());
    json.endObject();
  }

  static void write(JsonValues json, Waiver waiver) throws IOException {
    json.startObject();
    json.text("pattern", waiver.pattern());
    json.text("reason", waiver.reason());
    json.text("owner", waiver.owner());
    json.text("expires", waiver.expires().toString());
    json.endObject();
  }
}
