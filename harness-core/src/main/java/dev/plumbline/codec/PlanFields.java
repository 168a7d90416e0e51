package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The plan in a header line. */
final class PlanFields {
  private final JsonInput input;
  private String profile = "";
  private int rounds;
  private List<String> include = List.of();
  private List<String> exclude = List.of();
  private List<String> jmhArguments = List.of();
  private final List<BenchmarkId> benchmarks = new ArrayList<>();

  PlanFields(JsonInput input) {
    this.input = input;
  }

  Plan plan() throws IOException, InputProblem {
    input.object("\"plan\"", this::read);
    return new Plan(profile, rounds, include, exclude, jmhArguments, benchmarks);
  }

  private void read(String field) throws IOException, InputProblem {
    switch (field) {
      case "profile" -> profile = input.string("\"profile\"");
      case "rounds" -> rounds = (int) Math.min(Integer.MAX_VALUE, input.whole("\"rounds\"", 0));
      case "include" -> include = texts("\"include\"");
      case "exclude" -> exclude = texts("\"exclude\"");
      case "jmhArguments" -> jmhArguments = texts("\"jmhArguments\"");
      case "benchmarks" -> input.array("\"benchmarks\"", () -> benchmarks.add(benchmark()));
      default -> input.skip();
    }
  }

  private List<String> texts(String what) throws IOException, InputProblem {
    List<String> texts = new ArrayList<>();
    input.array(what, () -> texts.add(input.string("an entry of " + what)));
    return texts;
  }

  private BenchmarkId benchmark() throws IOException, InputProblem {
    IdFields id = new IdFields(input);
    input.object(
        "an entry of \"benchmarks\"",
        field -> {
          if (!id.read(field)) {
            input.skip();
          }
        });
    return id.id();
  }

  static void write(Plan plan, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("plan");
    json.writeStringField("profile", plan.profile());
    json.writeNumberField("rounds", plan.rounds());
    texts("include", plan.include(), json);
    texts("exclude", plan.exclude(), json);
    texts("jmhArguments", plan.jmhArguments(), json);
    json.writeArrayFieldStart("benchmarks");
    for (BenchmarkId id : plan.benchmarks()) {
      json.writeStartObject();
      IdFields.write(id, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
