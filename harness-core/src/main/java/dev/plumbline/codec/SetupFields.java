package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.Setup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of how a benchmark was run, which both formats share. */
final class SetupFields {
  static final String FORKS = "forks";
  static final String MEASUREMENT_ITERATIONS = "measurementIterations";
  private static final String ARGUMENTS = "jvmArgs";

  private static final Set<String> TEXTS =
      Set.of(
          "jmhVersion",
          "jvm",
          "jdkVersion",
          "vmName",
          "vmVersion",
          "warmupTime",
          "measurementTime");

  private static final Set<String> NUMBERS =
      Set.of(
          FORKS,
          "warmupIterations",
          "warmupBatchSize",
          MEASUREMENT_ITERATIONS,
          "measurementBatchSize");

  private final JsonInput input;
  private List<String> arguments = List.of();
  private Map<String, String> facts = new LinkedHashMap<>();

  SetupFields(JsonInput input) {
    this.input = input;
  }

  /** Forgets the last set-up. */
  void clear() {
    arguments = List.of();
    facts = new LinkedHashMap<>();
  }

  /** Reads the field if it is a fact that JMH writes. */
  boolean read(String name) throws IOException, InputProblem {
    if (name.equals(ARGUMENTS)) {
      arguments = arguments();
    } else if (TEXTS.contains(name)) {
      if (input.token() != JsonToken.VALUE_NULL) {
        facts.put(input.interned().of(name), input.scalar('"' + name + '"'));
      }
    } else if (NUMBERS.contains(name)) {
      facts.put(input.interned().of(name), Long.toString(input.whole('"' + name + '"', -1)));
    } else {
      return false;
    }
    return true;
  }

  /** Reads a fact of any name; a run file may hold more than JMH writes. */
  void readAny(String name) throws IOException, InputProblem {
    if (!read(name)) {
      facts.put(input.interned().of(name), input.scalar('"' + Excerpt.of(name) + '"'));
    }
  }

  private List<String> arguments() throws IOException, InputProblem {
    if (input.token() == JsonToken.VALUE_NULL) {
      return List.of();
    }
    List<String> read = new ArrayList<>();
    input.array("\"jvmArgs\"", () -> read.add(input.commonString("an argument of \"jvmArgs\"")));
    return read;
  }

  /** The set-up that was read. */
  Setup setup() {
    return input.interned().of(new Setup(arguments, facts));
  }

  /** Whether JMH writes this fact as a number. */
  static boolean isNumber(String fact) {
    return NUMBERS.contains(fact);
  }

  /** Writes a set-up as an object. */
  static void write(Setup setup, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart(ARGUMENTS);
    for (String argument : setup.jvmArguments()) {
      json.writeString(argument);
    }
    json.writeEndArray();
    for (var fact : setup.facts().entrySet()) {
      writeFact(fact.getKey(), fact.getValue(), json);
    }
    json.writeEndObject();
  }

  /** Writes one fact, as a number where JMH writes a number. */
  static void writeFact(String name, String value, JsonGenerator json) throws IOException {
    if (isNumber(name) && value.matches("-?[0-9]{1,18}")) {
      json.writeNumberField(name, Long.parseLong(value));
    } else {
      json.writeStringField(name, value);
    }
  }
}
