package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.gate.Slo;
import dev.plumbline.slo.SloJudgement;
import dev.plumbline.slo.TestTimes;
import dev.plumbline.unit.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Judged objectives as JSON, schema {@code plumbline.slo/1}: values in base units, headroom as a
 * share of the target; what is not known is {@code null}.
 */
public final class SloJson {
  /** The name of the format. */
  public static final String SCHEMA = "plumbline.slo/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private SloJson() {}

  /**
   * Renders them; ends with a line end.
   *
   * @param exit what the command ends with
   */
  public static String render(List<SloJudgement> judgements, int exit) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      JsonValues values = new JsonValues(json);
      values.startObject();
      values.text("schema", SCHEMA);
      values.integer("exit", exit);
      values.list("objectives", judgements, judgement -> write(values, judgement));
      values.endObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can be written", impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonValues json, SloJudgement judgement) throws IOException {
    Slo slo = judgement.slo();
    json.startObject();
    json.text("id", slo.id());
    json.texts("rows", slo.rows());
    json.text("state", judgement.state().words());
    json.number("value", judgement.value());
    json.number("target", slo.target());
    json.number("critical", slo.critical());
    json.text("unit", Unit.parse(slo.unitText()).dimension().baseUnit());
    json.number("headroom", judgement.headroom());
    json.text("pattern", slo.ofBenchmark().map(Slo.OfBenchmark::pattern));
    json.text("metric", slo.ofBenchmark().map(Slo.OfBenchmark::metric));
    json.text(
        "statistic",
        slo.ofBenchmark()
            .map(source -> source.statistic().word())
            .orElseGet(() -> slo.ofTests().orElseThrow().figure().word()));
    json.texts("surefire", slo.ofTests().map(Slo.OfTests::folders).orElse(List.of()));
    json.text("subject", Optional.of(judgement.subject()).filter(text -> !text.isEmpty()));
    json.text("why", judgement.why());
    json.list("slowest", judgement.slowest(), test -> write(json, test));
    json.endObject();
  }

  private static void write(JsonValues json, TestTimes.Test test) throws IOException {
    json.startObject();
    json.text("test", test.name());
    json.number("seconds", test.seconds());
    json.endObject();
  }
}
