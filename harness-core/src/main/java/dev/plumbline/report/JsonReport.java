package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.model.Calibrated;
import dev.plumbline.model.Calibration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A decision as JSON, schema {@code plumbline.report/1}: values in base units, effects as fractions
 * with positive worse. What is unknown, NaN or infinite is {@code null}, never a made-up number.
 * The schema is {@code docs/report.schema.json}.
 */
public final class JsonReport {
  /** The name of the format. */
  public static final String SCHEMA = "plumbline.report/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonReport() {}

  /** Renders a decision; ends with a line end. */
  public static String render(Decision decision) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      write(new JsonValues(json), decision);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can be written", impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonValues json, Decision decision) throws IOException {
    json.startObject();
    json.text("schema", SCHEMA);
    json.text("outcome", decision.outcome().words());
    json.integer("exit", decision.outcome().exitCode());
    json.texts("reasons", decision.reasons());
    json.objectField("policy");
    JsonPolicy.write(json, decision.policy());
    json.objectField("comparability");
    json.startObject();
    json.text(
        "level", decision.comparison().comparability().level().name().toLowerCase(Locale.ROOT));
    json.texts("differences", decision.comparison().comparability().differences());
    json.endObject();
    json.number("suiteLevel", decision.comparison().suiteLevel());
    json.list("base", decision.comparison().base(), header -> JsonHeader.write(json, header));
    json.objectField("head");
    JsonHeader.write(json, decision.comparison().head());
    json.notes("notes", decision.notes());
    json.startList("judgements");
    Claims claims = new Claims(decision.policy());
    for (Judgement judgement : decision.judgements()) {
      JsonJudgement.write(json, judgement, decision.policy().categoriesOf(judgement.id()), claims);
    }
    json.endList();
    json.list("budgets", decision.budgets(), budget -> JsonJudgement.write(json, budget));
    json.list("derived", decision.derived(), derived -> JsonDerived.write(json, derived));
    json.list("categories", Category.of(decision), category -> JsonJudgement.write(json, category));
    if (decision.calibrated().isPresent()) {
      write(json, decision.calibrated().get());
    }
    json.endObject();
  }

  private static void write(JsonValues json, Calibrated calibrated) throws IOException {
    Calibration calibration = calibrated.calibration();
    json.objectField("calibration");
    json.startObject();
    json.text("at", calibration.at().toString());
    json.integer("rounds", calibration.rounds());
    json.integer("alarms", calibration.falseAlarms().alarms());
    json.integer("replays", calibration.falseAlarms().replays());
    json.number("atMost", calibration.falseAlarms().atMost());
    json.number("atMostApart", calibration.falseAlarms().atMostApart());
    json.number("finds", calibration.smallest());
    json.texts("stale", calibrated.stale());
    json.endObject();
  }
}
