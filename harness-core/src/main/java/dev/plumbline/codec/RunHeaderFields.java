package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.Blessing;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Plan;
import dev.plumbline.model.RunHeader;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The header line of a run file. */
final class RunHeaderFields {
  private static final Map<String, EnvironmentFact> FACTS = factsByLabel();

  private final JsonInput input;
  private String id = "";
  private Optional<Instant> started = Optional.empty();
  private Optional<String> commit = Optional.empty();
  private Optional<Boolean> dirty = Optional.empty();
  private Optional<String> jarDigest = Optional.empty();
  private Optional<Long> seed = Optional.empty();
  private Environment environment = Environment.unknown();
  private Plan plan = Plan.unknown();
  private Optional<Blessing> blessing = Optional.empty();
  private Optional<BaseSide> base = Optional.empty();

  RunHeaderFields(JsonInput input) {
    this.input = input;
  }

  /** Reads the field if it belongs to a header; null is as good as absent. */
  boolean read(String name) throws IOException, InputProblem {
    if (input.token() == JsonToken.VALUE_NULL) {
      return true;
    }
    switch (name) {
      case "id" -> id = input.string("\"id\"");
      case "started" -> started = Optional.of(instant(input, "\"started\""));
      case "commit" -> commit = Optional.of(input.string("\"commit\""));
      case "dirty" -> dirty = Optional.of(input.bool("\"dirty\""));
      case "jar" -> jarDigest = Optional.of(input.string("\"jar\""));
      case "seed" -> seed = Optional.of(input.whole("\"seed\"", Long.MIN_VALUE));
      case "environment" -> environment = environment(input);
      case "plan" -> plan = new PlanFields(input).plan();
      case "blessing" -> blessing = Optional.of(new BlessingFields(input).blessing());
      case "base" -> base = Optional.of(new BaseSideFields(input).base());
      default -> {
        return false;
      }
    }
    return true;
  }

  static Environment environment(JsonInput input) throws IOException, InputProblem {
    Map<EnvironmentFact, String> facts = new EnumMap<>(EnvironmentFact.class);
    input.object(
        "\"environment\"",
        label -> {
          EnvironmentFact fact = FACTS.get(label);
          if (fact == null) {
            input.skip(); // a fact of a later version
          } else {
            facts.put(fact, input.scalar('"' + label + '"'));
          }
        });
    return new Environment(facts);
  }

  /** The header that was read; the parser stands at its end. */
  RunHeader header() throws InputProblem {
    if (id.isBlank()) {
      throw input.problem("a header without \"id\"; the id of the run is expected");
    }
    return new RunHeader(
        id,
        input.source(),
        started,
        commit,
        dirty,
        jarDigest,
        seed,
        environment,
        plan,
        blessing,
        base);
  }

  static Instant instant(JsonInput input, String what) throws IOException, InputProblem {
    String text = input.string(what);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      throw input.problem(
          what + " is " + Excerpt.quoted(text) + "; a time as 2026-01-31T12:00:00Z is expected");
    }
  }

  /** The header as a line. */
  static String line(RunHeader header) {
    return JsonLine.of(
        json -> {
          json.writeStringField("schema", RunFile.SCHEMA);
          json.writeStringField("id", header.id());
          optional("started", header.started().map(Instant::toString), json);
          optional("commit", header.commit(), json);
          if (header.dirty().isPresent()) {
            json.writeBooleanField("dirty", header.dirty().get());
          }
          optional("jar", header.jarDigest(), json);
          if (header.seed().isPresent()) {
            json.writeNumberField("seed", header.seed().get());
          }
          environment(header.environment(), json);
          PlanFields.write(header.plan(), json);
          if (header.blessing().isPresent()) {
            BlessingFields.write(header.blessing().get(), json);
          }
          if (header.base().isPresent()) {
            BaseSideFields.write(header.base().get(), json);
          }
        });
  }

  static void environment(Environment environment, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("environment");
    for (var fact : environment.facts().entrySet()) {
      json.writeStringField(fact.getKey().label(), fact.getValue());
    }
    json.writeEndObject();
  }

  static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static Map<String, EnvironmentFact> factsByLabel() {
    Map<String, EnvironmentFact> facts = new java.util.HashMap<>();
    for (EnvironmentFact fact : EnvironmentFact.values()) {
      facts.put(fact.label(), fact);
    }
    return Map.copyOf(facts);
  }
}
