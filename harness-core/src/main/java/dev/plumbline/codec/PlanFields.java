package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  private final Map<BenchmarkId, Integer> ownRounds = new HashMap<>();

  PlanFields(JsonInput input) {
    this.input = input;
  }

  Plan plan() throws IOException, InputProblem {
    input.object("\"plan\"", this::read);
    return new Plan(profile, rounds, looks, include, exclude, jmhArguments, benchmarks, ownRounds);
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

  /** A benchmark, with the number of forks it wants if that is its own. */
  private BenchmarkId benchmark() throws IOException, InputProblem {
    IdFields id = new IdFields(input);
    long[] own = {0};
    input.object(
        "an entry of \"benchmarks\"",
        field -> {
          if (field.equals("rounds")) {
            own[0] = input.whole("\"rounds\" of a benchmark", 1);
          } else if (!id.read(field)) {
            input.skip();
          }
        });
    if (own[0] > 0) {
      ownRounds.put(id.id(), (int) Math.min(Integer.MAX_VALUE, own[0]));
    }
    return id.id();
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
    benchmarks("benchmarks", plan.benchmarks(), plan.ownRounds(), json);
    json.writeEndObject();
  }

  static void benchmarks(String name, List<BenchmarkId> ids, JsonGenerator json)
      throws IOException {
    benchmarks(name, ids, Map.of(), json);
  }

  private static void benchmarks(
      String name, List<BenchmarkId> ids, Map<BenchmarkId, Integer> ownRounds, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (BenchmarkId id : ids) {
      json.writeStartObject();
      IdFields.write(id, json);
      if (ownRounds.containsKey(id)) {
        json.writeNumberField("rounds", ownRounds.get(id));
      }
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
