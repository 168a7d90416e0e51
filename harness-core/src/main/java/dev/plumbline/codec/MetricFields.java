package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One metric in a fork line, with the values of this fork. */
final class MetricFields {
  private final JsonInput input;
  private final SampleFields samples;
  private String name = "";
  private Unit unit;
  private Direction direction;
  private Boolean exact;
  private Sample sample;

  MetricFields(JsonInput input) {
    this.input = input;
    this.samples = new SampleFields(input);
  }

  Measurement measurement() throws IOException, InputProblem {
    input.object("an entry of \"metrics\"", this::read);
    if (name.isBlank() || unit == null || sample == null) {
      throw input.problem(
          "a metric without \"name\", \"unit\" or one of \"values\", \"histograms\", \"summary\"");
    }
    Metric usual = Metric.of(name, unit);
    Metric metric =
        new Metric(
            name,
            unit,
            direction == null ? usual.direction() : direction,
            exact == null ? usual.exact() : exact);
    return new Measurement(input.interned().of(metric), sample, Optional.empty());
  }

  private void read(String field) throws IOException, InputProblem {
    switch (field) {
      case "name" -> name = input.commonString("\"name\"");
      case "unit" -> unit = Unit.parse(input.commonString("\"unit\""));
      case "direction" -> direction = direction();
      case "exact" -> exact = input.bool("\"exact\"");
      case "values" -> sample = Sample.Values.of(new double[][] {samples.fork("\"values\"")});
      case "histograms" ->
          sample = new Sample.Histograms(List.of(samples.histograms("\"histograms\"")));
      case "summary" -> sample = summary();
      default -> input.skip();
    }
  }

  private Direction direction() throws IOException, InputProblem {
    String word = input.string("\"direction\"");
    for (Direction known : Direction.values()) {
      if (known.word().equals(word)) {
        return known;
      }
    }
    throw input.problem(
        "\"direction\" is " + Excerpt.quoted(word) + "; one of lower, higher, unknown is expected");
  }

  private Sample summary() throws IOException, InputProblem {
    double[] score = {Double.NaN, Double.NaN};
    int[] counts = {0, 0};
    input.object(
        "\"summary\"",
        field -> {
          switch (field) {
            case "score" -> score[0] = input.number("\"score\"");
            case "error" -> score[1] = input.number("\"error\"");
            case "forks" -> counts[0] = (int) input.whole("\"forks\"", 0);
            case "iterations" -> counts[1] = (int) input.whole("\"iterations\"", 0);
            default -> input.skip();
          }
        });
    OptionalDouble error =
        Double.isNaN(score[1]) ? OptionalDouble.empty() : OptionalDouble.of(score[1]);
    return new Sample.Summary(score[0], error, counts[0], counts[1]);
  }

  static void write(Measurement measurement, JsonGenerator json) throws IOException {
    Metric metric = measurement.metric();
    json.writeStartObject();
    json.writeStringField("name", metric.name());
    json.writeStringField("unit", metric.unit().text());
    json.writeStringField("direction", metric.direction().word());
    json.writeBooleanField("exact", metric.exact());
    if (measurement.sample() instanceof Sample.Values values) {
      json.writeFieldName("values");
      writeValues(values.forks() == 0 ? new double[0] : values.fork(0), json);
    } else if (measurement.sample() instanceof Sample.Histograms histograms) {
      json.writeFieldName("histograms");
      writeHistograms(histograms.forks() == 0 ? List.of() : histograms.perFork().get(0), json);
    } else if (measurement.sample() instanceof Sample.Summary summary) {
      json.writeObjectFieldStart("summary");
      json.writeNumberField("score", summary.score());
      json.writeNumberField("error", summary.error().orElse(Double.NaN));
      json.writeNumberField("forks", summary.declaredForks());
      json.writeNumberField("iterations", summary.declaredIterations());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Writes the iterations of one fork. */
  static void writeValues(double[] fork, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (double value : fork) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  /** Writes the histograms of one fork. */
  static void writeHistograms(List<Histogram> iterations, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Histogram histogram : iterations) {
      json.writeStartArray();
      for (int index = 0; index < histogram.size(); index++) {
        json.writeStartArray();
        json.writeNumber(histogram.value(index));
        json.writeNumber(histogram.count(index));
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
