package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Reported;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes results in JMH's order of fields. */
final class JmhJsonWriter {
  private static final List<String> BEFORE_JVM_ARGUMENTS = List.of("forks", "jvm");

  private final JsonGenerator json;

  private JmhJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(Run run, OutputStream stream) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try (JsonGenerator json = JsonFormat.FACTORY.createGenerator(stream, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      JmhJsonWriter writer = new JmhJsonWriter(json);
      json.writeStartArray();
      for (BenchmarkResult result : run.results()) {
        if (!result.measurements().isEmpty()) {
          writer.result(result);
        }
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
    stream.flush();
  }

  private void result(BenchmarkResult result) throws IOException {
    Setup setup = result.setup();
    Map<String, String> facts = setup.facts();
    json.writeStartObject();
    if (facts.containsKey("jmhVersion")) {
      json.writeStringField("jmhVersion", facts.get("jmhVersion"));
    }
    json.writeStringField("benchmark", result.id().benchmark());
    json.writeStringField("mode", result.id().mode().shortName());
    json.writeNumberField("threads", result.id().threads());
    for (String name : BEFORE_JVM_ARGUMENTS) {
      if (facts.containsKey(name)) {
        SetupFields.writeFact(name, facts.get(name), json);
      }
    }
    if (facts.containsKey("jvm") || !setup.jvmArguments().isEmpty()) {
      json.writeArrayFieldStart("jvmArgs");
      for (String argument : setup.jvmArguments()) {
        json.writeString(argument);
      }
      json.writeEndArray();
    }
    for (var fact : facts.entrySet()) {
      if (!fact.getKey().equals("jmhVersion") && !BEFORE_JVM_ARGUMENTS.contains(fact.getKey())) {
        SetupFields.writeFact(fact.getKey(), fact.getValue(), json);
      }
    }
    parameters(result.id().parameters());
    metrics(result.measurements());
    json.writeEndObject();
  }

  private void parameters(Map<String, String> parameters) throws IOException {
    if (!parameters.isEmpty()) {
      json.writeObjectFieldStart("params");
      for (var parameter : parameters.entrySet()) {
        json.writeStringField(parameter.getKey(), parameter.getValue());
      }
      json.writeEndObject();
    }
  }

  private void metrics(List<Measurement> measurements) throws IOException {
    json.writeFieldName("primaryMetric");
    metric(measurements.get(0));
    json.writeObjectFieldStart("secondaryMetrics");
    for (Measurement secondary : measurements.subList(1, measurements.size())) {
      json.writeFieldName(
          secondary.reported().map(Reported::name).orElse(secondary.metric().name()));
      metric(secondary);
    }
    json.writeEndObject();
  }

  private void metric(Measurement measurement) throws IOException {
    Reported reported = measurement.reported().orElseGet(() -> JmhScore.of(measurement.sample()));
    json.writeStartObject();
    json.writeNumberField("score", reported.score());
    json.writeNumberField("scoreError", reported.scoreError());
    json.writeArrayFieldStart("scoreConfidence");
    json.writeNumber(reported.confidenceLow());
    json.writeNumber(reported.confidenceHigh());
    json.writeEndArray();
    List<String> ranks = reported.percentiles().ranks();
    if (!ranks.isEmpty()) {
      json.writeObjectFieldStart("scorePercentiles");
      for (int index = 0; index < ranks.size(); index++) {
        json.writeNumberField(ranks.get(index), reported.percentiles().value(index));
      }
      json.writeEndObject();
    }
    json.writeStringField("scoreUnit", measurement.metric().unit().text());
    rawData(measurement.sample());
    json.writeEndObject();
  }

  private void rawData(Sample sample) throws IOException {
    if (sample instanceof Sample.Values values) {
      json.writeArrayFieldStart("rawData");
      for (int fork = 0; fork < values.forks(); fork++) {
        MetricFields.writeValues(values.fork(fork), json);
      }
      json.writeEndArray();
    } else if (sample instanceof Sample.Histograms histograms) {
      json.writeArrayFieldStart("rawDataHistogram");
      for (List<Histogram> fork : histograms.perFork()) {
        MetricFields.writeHistograms(fork, json);
      }
      json.writeEndArray();
    }
  }
}
