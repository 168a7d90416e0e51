package dev.plumbline.codec;

import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A fork line of a run file. */
final class ForkFields {
  private final JsonInput input;
  private final IdFields id;
  private final SetupFields setup;
  private final List<Measurement> measurements = new ArrayList<>();
  private int round;
  private Side side = Side.HEAD;
  private int place = 1;
  private boolean inTurns;
  private ForkState state;
  private String reason = "";
  private String output = "";

  ForkFields(JsonInput input) {
    this.input = input;
    this.id = new IdFields(input);
    this.setup = new SetupFields(input);
  }

  /** Reads the field if it belongs to a fork line. */
  boolean read(String name) throws IOException, InputProblem {
    if (id.read(name)) {
      return true;
    }
    switch (name) {
      case "round" -> round = (int) Math.min(Integer.MAX_VALUE, input.whole("\"round\"", 0));
      case "side" -> side = side();
      case "place" -> place = place();
      case "turns" -> inTurns = input.bool("\"turns\"");
      case "state" -> state = state();
      case "reason" -> reason = input.string("\"reason\"");
      case "output" -> output = input.string("\"output\"");
      case "setup" -> input.object("\"setup\"", setup::readAny);
      case "metrics" ->
          input.array("\"metrics\"", () -> measurements.add(new MetricFields(input).measurement()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private Side side() throws IOException, InputProblem {
    String text = input.commonString("\"side\"");
    for (Side known : Side.values()) {
      if (known.word().equals(text)) {
        return known;
      }
    }
    throw input.problem("\"side\" is " + Excerpt.quoted(text) + "; one of head, base is expected");
  }

  private int place() throws IOException, InputProblem {
    long given = input.whole("\"place\"", 1);
    if (given > 2) {
      throw input.problem("\"place\" is " + given + "; 1 or 2 is expected");
    }
    return (int) given;
  }

  private ForkState state() throws IOException, InputProblem {
    String text = input.string("\"state\"");
    for (ForkState known : ForkState.values()) {
      if (known.name().equals(text)) {
        return known;
      }
    }
    throw input.problem(
        "\"state\" is " + Excerpt.quoted(text) + "; one of OK, FAILED, SKIPPED is expected");
  }

  /** The fork that was read; the parser stands at its end. */
  ForkRecord fork() throws InputProblem {
    if (state == null) {
      throw input.problem("a fork without \"state\"; one of OK, FAILED, SKIPPED is expected");
    }
    if (state == ForkState.OK && measurements.isEmpty()) {
      throw input.problem("a fork that is OK but has no \"metrics\"; at least one is expected");
    }
    Setup read = setup.setup();
    return new ForkRecord(
        input.interned().of(id.id()),
        read,
        new ForkOutcome(round, side, place, inTurns, state, reason, output),
        state == ForkState.OK ? measurements : List.of());
  }

  /** A fork as a line. */
  static String line(ForkRecord fork) {
    ForkOutcome outcome = fork.outcome();
    return JsonLine.of(
        json -> {
          IdFields.write(fork.id(), json);
          json.writeNumberField("round", outcome.round());
          json.writeStringField("side", outcome.side().word());
          if (outcome.place() != 1) {
            json.writeNumberField("place", outcome.place());
          }
          if (outcome.inTurns()) {
            json.writeBooleanField("turns", true);
          }
          json.writeStringField("state", outcome.state().name());
          if (outcome.state() != ForkState.OK) {
            json.writeStringField("reason", outcome.reason());
            json.writeStringField("output", outcome.outputTail());
          }
          json.writeFieldName("setup");
          SetupFields.write(fork.setup(), json);
          json.writeArrayFieldStart("metrics");
          for (Measurement measurement : fork.measurements()) {
            MetricFields.write(measurement, json);
          }
          json.writeEndArray();
        });
  }
}
