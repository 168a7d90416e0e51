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
  private final List<Integer> looks = new ArrayList<>();
  private List<String> include = List.of();
  private List<String> exclude = List.of();
  private List<String> jmhArguments = List.of();
  private final List<BenchmarkId> benchmarks = new ArrayList<>();

  PlanFields(JsonInput input) {
    this.input = input;
  }

  Plan plan() throws IOException, InputProblem {
    input.object("\"plan\"", this::read);
    return new Plan(profile, rounds, looks, include, exclude, jmhArguments, benchmarks);
  }

  private void read(String field) throws IOException, InputProblem {
    switch (field) {
      case "profile" -> profile = input.string("\"profile\"");
      case "rounds" -> rounds = (int) Math.min(Integer.MAX_VALUE, input.whole("\"rounds\"", 0));
      case "looks" -> input.array("\"looks\"", () -> looks.add(look()));
      case "include" -> include = texts("\"include\"");
      case "exclude" -> exclude = texts("\"exclude\"");
      case "jmhArguments" -> jmhArguments = texts("\"jmhArguments\"");
      case "benchmarks" -> input.array("\"benchmarks\"", () -> benchmarks.add(benchmark()));
      default -> input.skip();
    }
  }

  private int look() throws IOException, InputProblem {
    long look = input.whole("an entry of \"looks\"", 1);
    int before = looks.isEmpty() ? 0 : looks.get(looks.size() - 1);
    if (look <= before || look > Integer.MAX_VALUE) {
      throw input.problem(
          "\"looks\" holds "
              + look
              + " after "
              + before
              + "; rising numbers of forks are expected");
    }
    return (int) look;
  }

  private List<String> texts(String what) throws IOException, InputProblem {
    List<String> texts = new ArrayList<>();
    input.array(what, () -> texts.add(input.string("an entry of " + what)));
    return texts;
  }

  private BenchmarkId benchmark() throws IOException, InputProblem {
    return benchmark(input, "an entry of \"benchmarks\"");
  }

  static BenchmarkId benchmark(JsonInput input, String what) throws IOException, InputProblem {
    IdFields id = new IdFields(input);
    input.object(
        what,
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
    if (!plan.looks().isEmpty()) {
      json.writeArrayFieldStart("looks");
      for (int look : plan.looks()) {
        json.writeNumber(look);
      }
      json.writeEndArray();
    }
    texts("include", plan.include(), json);
    texts("exclude", plan.exclude(), json);
    texts("jmhArguments", plan.jmhArguments(), json);
    benchmarks("benchmarks", plan.benchmarks(), json);
    json.writeEndObject();
  }

  static void benchmarks(String name, List<BenchmarkId> ids, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (BenchmarkId id : ids) {
      json.writeStartObject();
      IdFields.write(id, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
