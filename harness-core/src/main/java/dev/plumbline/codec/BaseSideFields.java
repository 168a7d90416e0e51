package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Environment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The base's side in the header line of an A/B run. */
final class BaseSideFields {
  private final JsonInput input;
  private String source = "base";
  private String headSource = "head";
  private Optional<String> jarDigest = Optional.empty();
  private Environment environment = Environment.unknown();
  private final List<String> jmhArguments = new ArrayList<>();
  private final List<BenchmarkId> benchmarks = new ArrayList<>();
  private final List<BenchmarkId> identical = new ArrayList<>();
  private final Map<String, BaseSide.Varied> varied = new LinkedHashMap<>();

  BaseSideFields(JsonInput input) {
    this.input = input;
  }

  BaseSide base() throws IOException, InputProblem {
    input.object("\"base\"", this::read);
    return new BaseSide(
        source, headSource, jarDigest, environment, jmhArguments, benchmarks, identical, varied);
  }

  private void read(String field) throws IOException, InputProblem {
    switch (field) {
      case "source" -> source = input.string("\"source\"");
      case "headSource" -> headSource = input.string("\"headSource\"");
      case "jar" -> jarDigest = Optional.of(input.string("\"jar\""));
      case "environment" -> environment = RunHeaderFields.environment(input);
      case "jmhArguments" ->
          input.array(
              "\"jmhArguments\"",
              () -> jmhArguments.add(input.string("an entry of \"jmhArguments\"")));
      case "benchmarks" ->
          input.array("\"benchmarks\"", () -> benchmarks.add(benchmark("benchmarks")));
      case "identical" -> input.array("\"identical\"", () -> identical.add(benchmark("identical")));
      case "varied" -> input.object("\"varied\"", this::varied);
      default -> input.skip();
    }
  }

  private BenchmarkId benchmark(String list) throws IOException, InputProblem {
    return PlanFields.benchmark(input, "an entry of \"" + list + "\"");
  }

  private void varied(String name) throws IOException, InputProblem {
    List<String> values = new ArrayList<>();
    input.array("\"varied\"", () -> values.add(input.string("a value of \"varied\"")));
    if (values.size() != 2) {
      throw input.problem(
          "a parameter of \"varied\" has "
              + values.size()
              + " values; the base's and the head's are expected");
    }
    varied.put(name, new BaseSide.Varied(values.get(0), values.get(1)));
  }

  static void write(BaseSide base, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("base");
    json.writeStringField("source", base.source());
    json.writeStringField("headSource", base.headSource());
    RunHeaderFields.optional("jar", base.jarDigest(), json);
    RunHeaderFields.environment(base.environment(), json);
    PlanFields.texts("jmhArguments", base.jmhArguments(), json);
    PlanFields.benchmarks("benchmarks", base.benchmarks(), json);
    PlanFields.benchmarks("identical", base.identical(), json);
    json.writeObjectFieldStart("varied");
    for (var entry : base.varied().entrySet()) {
      json.writeArrayFieldStart(entry.getKey());
      json.writeString(entry.getValue().base());
      json.writeString(entry.getValue().head());
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
