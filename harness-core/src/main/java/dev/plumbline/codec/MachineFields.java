package dev.plumbline.codec;

import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A line of a run file that says what the machine looked like. */
final class MachineFields {
  /** More rulers than any version has; a file with more is not ours. */
  private static final int MOST_RULERS = 64;

  private static final int LONGEST_NAME = 64;

  /** No ruler takes an hour. */
  private static final double LONGEST_RULER = 3_600;

  /** Far over any count of bytes or hertz. */
  private static final double LARGEST_FACT = 1e18;

  private static final Map<String, MachineFact> FACTS = factsByLabel();

  private final JsonInput input;
  private final Map<String, Double> rulers = new HashMap<>();
  private final Map<MachineFact, Double> facts = new EnumMap<>(MachineFact.class);
  private int round;
  private Instant at;
  private Optional<MachineSample> sample = Optional.empty();

  MachineFields(JsonInput input) {
    this.input = input;
  }

  /** Reads the field if it belongs to a line of this kind. */
  boolean read(String name) throws IOException, InputProblem {
    if (!name.equals("machine")) {
      return false;
    }
    input.object("\"machine\"", this::field);
    if (at == null) {
      throw input.problem("a \"machine\" without \"at\"; the time it was looked at is expected");
    }
    if (rulers.containsValue(0.0)) { // only now: a torn line may end with the 0 of 0.0015
      throw input.problem("a ruler of 0 seconds; each takes longer than that");
    }
    sample = Optional.of(new MachineSample(round, at, rulers, facts));
    return true;
  }

  /** What was read; empty for a line of another kind. */
  Optional<MachineSample> sample() {
    return sample;
  }

  private void field(String name) throws IOException, InputProblem {
    switch (name) {
      case "round" -> round = (int) Math.min(Integer.MAX_VALUE, input.whole("\"round\"", 0));
      case "at" -> at = RunHeaderFields.instant(input, "\"at\"");
      case "rulers" -> input.object("\"rulers\"", this::ruler);
      case "facts" -> input.object("\"facts\"", this::fact);
      default -> input.skip();
    }
  }

  private void ruler(String name) throws IOException, InputProblem {
    if (rulers.size() == MOST_RULERS || name.length() > LONGEST_NAME) {
      throw input.problem(
          "at most "
              + MOST_RULERS
              + " rulers with names of at most "
              + LONGEST_NAME
              + " characters are expected");
    }
    rulers.put(input.interned().of(name), number(name, LONGEST_RULER));
  }

  private void fact(String label) throws IOException, InputProblem {
    MachineFact fact = FACTS.get(label);
    if (fact == null) {
      input.skip(); // a fact of a later version
    } else {
      facts.put(fact, number(label, LARGEST_FACT));
    }
  }

  private double number(String name, double most) throws IOException, InputProblem {
    double value = input.number(Excerpt.quoted(name));
    if (!(value >= 0 && value <= most)) {
      throw input.problem(
          Excerpt.quoted(name) + " is " + value + "; a number from 0 to " + most + " is expected");
    }
    return value;
  }

  /** A sample as a line. */
  static String line(MachineSample sample) {
    return JsonLine.of(
        json -> {
          json.writeObjectFieldStart("machine");
          json.writeNumberField("round", sample.round());
          json.writeStringField("at", sample.at().toString());
          json.writeObjectFieldStart("rulers");
          for (var ruler : sample.rulers().entrySet()) {
            json.writeNumberField(ruler.getKey(), ruler.getValue());
          }
          json.writeEndObject();
          json.writeObjectFieldStart("facts");
          for (var fact : sample.facts().entrySet()) {
            json.writeNumberField(fact.getKey().label(), fact.getValue());
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static Map<String, MachineFact> factsByLabel() {
    Map<String, MachineFact> facts = new HashMap<>();
    for (MachineFact fact : MachineFact.values()) {
      facts.put(fact.label(), fact);
    }
    return Map.copyOf(facts);
  }
}
