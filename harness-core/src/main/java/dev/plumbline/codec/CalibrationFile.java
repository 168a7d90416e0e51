package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Calibration.Advice;
import dev.plumbline.model.Calibration.FalseAlarms;
import dev.plumbline.model.Calibration.Noise;
import dev.plumbline.model.Calibration.OfBenchmark;
import dev.plumbline.model.Calibration.Planted;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;

/** A calibration as JSON, schema {@code plumbline.calibration/1}. */
public final class CalibrationFile {
  /** The name of the format. */
  public static final String SCHEMA = "plumbline.calibration/1";

  private CalibrationFile() {}

  /**
   * Reads a calibration; the stream stays open.
   *
   * @param source the file's name for messages
   * @throws InputProblem if it is none, with the place and what would be right
   */
  public static Calibration read(InputStream stream, String source)
      throws IOException, InputProblem {
    return JsonSource.read(stream, source, input -> new CalibrationFields(input).file());
  }

  /** The file's text; ends with a line end. */
  public static String text(Calibration calibration) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonFormat.FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      write(calibration, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter never fails
    }
    return text.append('\n').toString();
  }

  private static void write(Calibration calibration, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("at", calibration.at().toString());
    json.writeStringField("command", calibration.command());
    json.writeNumberField("seed", calibration.seed());
    RunHeaderFields.environment(calibration.environment(), json);
    json.writeNumberField("rounds", calibration.rounds());
    json.writeNumberField("most", calibration.most());
    optional("startUp", calibration.startUp(), json);
    alarms(calibration.falseAlarms(), json);
    planted(calibration.planted(), json);
    json.writeArrayFieldStart("benchmarks");
    for (OfBenchmark benchmark : calibration.benchmarks()) {
      write(benchmark, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("leftOut");
    for (String each : calibration.leftOut()) {
      json.writeString(each);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(OfBenchmark benchmark, JsonGenerator json) throws IOException {
    json.writeStartObject();
    IdFields.write(benchmark.id(), json);
    json.writeNumberField("pairs", benchmark.pairs());
    json.writeNumberField("disturbed", benchmark.disturbed());
    alarms(benchmark.falseAlarms(), json);
    Noise noise = benchmark.noise();
    json.writeObjectFieldStart("noise");
    optional("iterations", noise.iterations(), json);
    json.writeNumberField("forks", noise.forks());
    json.writeNumberField("rounds", noise.rounds());
    optional("trials", noise.trials(), json);
    json.writeEndObject();
    planted(benchmark.planted(), json);
    json.writeArrayFieldStart("advice");
    for (Advice advice : benchmark.advice()) {
      json.writeStartObject();
      json.writeNumberField("change", advice.change());
      json.writeNumberField("pairs", advice.pairs());
      json.writeNumberField("iterations", advice.iterations());
      json.writeNumberField("seconds", advice.seconds());
      json.writeEndObject();
    }
    json.writeEndArray();
    optional("visible", benchmark.visible(), json);
    json.writeEndObject();
  }

  private static void alarms(FalseAlarms alarms, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("falseAlarms");
    json.writeNumberField("alarms", alarms.alarms());
    json.writeNumberField("replays", alarms.replays());
    json.writeNumberField("atMost", alarms.atMost());
    json.writeNumberField("stretches", alarms.stretches());
    json.writeNumberField("atMostApart", alarms.atMostApart());
    json.writeEndObject();
  }

  private static void planted(List<Planted> planted, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("planted");
    for (Planted each : planted) {
      json.writeStartObject();
      json.writeNumberField("change", each.change());
      json.writeNumberField("replays", each.replays());
      json.writeNumberField("found", each.found());
      json.writeNumberField("pairs", each.pairs());
      optional("seconds", each.seconds(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(String name, OptionalDouble value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    }
  }
}
