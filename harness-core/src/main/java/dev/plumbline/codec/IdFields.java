package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that make a benchmark's id, which both formats share. */
final class IdFields {
  private static final int MOST_THREADS = 1_000_000;

  private final JsonInput input;
  private String benchmark = "";
  private Mode mode;
  private Map<String, String> parameters = Map.of();
  private int threads = 1;

  IdFields(JsonInput input) {
    this.input = input;
  }

  /** Forgets the last id. */
  void clear() {
    benchmark = "";
    mode = null;
    parameters = Map.of();
    threads = 1;
  }

  /** Reads the field if it belongs to an id. */
  boolean read(String name) throws IOException, InputProblem {
    switch (name) {
      case "benchmark" -> benchmark = input.string("\"benchmark\"");
      case "mode" -> mode = mode();
      case "threads" -> threads = threads();
      case "params" -> parameters = parameters();
      default -> {
        return false;
      }
    }
    return true;
  }

  private Mode mode() throws IOException, InputProblem {
    String text = input.string("\"mode\"");
    for (Mode known : Mode.values()) {
      if (known.shortName().equals(text)) {
        return known;
      }
    }
    throw input.problem(
        "\"mode\" is " + Excerpt.quoted(text) + "; one of thrpt, avgt, sample, ss is expected");
  }

  private int threads() throws IOException, InputProblem {
    long count = input.whole("\"threads\"", 1);
    if (count > MOST_THREADS) {
      throw input.problem("\"threads\" is " + count + "; at most " + MOST_THREADS + " is expected");
    }
    return (int) count;
  }

  private Map<String, String> parameters() throws IOException, InputProblem {
    if (input.token() == JsonToken.VALUE_NULL) {
      return Map.of();
    }
    Map<String, String> read = new LinkedHashMap<>();
    input.object(
        "\"params\"",
        name -> read.put(input.interned().of(name), input.scalar("a value of \"params\"")));
    return read;
  }

  /** The id that was read; the parser stands at the end of its object. */
  BenchmarkId id() throws InputProblem {
    if (benchmark.isBlank()) {
      throw input.problem("a result without \"benchmark\"; its class and method are expected");
    }
    if (mode == null) {
      throw input.problem(
          "a result of " + Excerpt.quoted(benchmark) + " without \"mode\"; one is expected");
    }
    return new BenchmarkId(benchmark, mode, parameters, threads);
  }

  /** Writes the fields of an id into the object that is open. */
  static void write(BenchmarkId id, JsonGenerator json) throws IOException {
    json.writeStringField("benchmark", id.benchmark());
    json.writeStringField("mode", id.mode().shortName());
    if (!id.parameters().isEmpty()) {
      json.writeObjectFieldStart("params");
      for (var parameter : id.parameters().entrySet()) {
        json.writeStringField(parameter.getKey(), parameter.getValue());
      }
      json.writeEndObject();
    }
    json.writeNumberField("threads", id.threads());
  }
}
