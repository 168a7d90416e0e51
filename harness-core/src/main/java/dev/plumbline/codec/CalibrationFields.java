package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Calibration.Advice;
import dev.plumbline.model.Calibration.FalseAlarms;
import dev.plumbline.model.Calibration.Noise;
import dev.plumbline.model.Calibration.OfBenchmark;
import dev.plumbline.model.Calibration.Planted;
import dev.plumbline.model.Environment;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the fields of a calibration; what it does not know, a later version wrote. */
final class CalibrationFields {
  /** No suite has so many benchmarks, and no benchmark so many changes. */
  private static final int MOST_ENTRIES = 100_000;

  private static final int MOST_CHANGES = 100;
  private static final int LONGEST_TEXT = 10_000;
  private static final double LARGEST = 1e9;

  private final JsonInput input;
  private boolean schema;
  private Instant at;
  private String command = "";
  private long seed;
  private Environment environment = Environment.unknown();
  private FalseAlarms falseAlarms;
  private List<Planted> planted = List.of();
  private final Map<String, Double> numbers = new HashMap<>();
  private final List<OfBenchmark> benchmarks = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  CalibrationFields(JsonInput input) {
    this.input = input;
  }

  /** The one object of a file. */
  Calibration file() throws IOException, InputProblem {
    if (input.next() == null) {
      throw new InputProblem(input.source(), 1, 0, "is empty; a calibration is expected");
    }
    input.object("the file", this::field);
    if (!schema || at == null || falseAlarms == null) {
      throw input.problem(
          "lacks one of \"schema\", \"at\" and \"falseAlarms\"; it is no calibration");
    }
    if (input.next() != null) {
      throw input.problem("more than one object; one is expected");
    }
    return new Calibration(
        at,
        command,
        seed,
        environment,
        whole(numbers, "rounds"),
        whole(numbers, "most"),
        optional(numbers, "startUp"),
        falseAlarms,
        planted,
        benchmarks,
        leftOut);
  }

  private void field(String name) throws IOException, InputProblem {
    switch (name) {
      case "schema" -> schema();
      case "at" -> at = RunHeaderFields.instant(input, "\"at\"");
      case "command" -> command = text("\"command\"");
      case "seed" -> seed = input.whole("\"seed\"", Long.MIN_VALUE);
      case "environment" -> environment = RunHeaderFields.environment(input);
      case "rounds", "most", "startUp" -> numbers.put(name, number(name));
      case "falseAlarms" -> falseAlarms = alarms();
      case "planted" -> planted = planted();
      case "benchmarks" -> input.array("\"benchmarks\"", () -> add(benchmarks, benchmark()));
      case "leftOut" -> input.array("\"leftOut\"", () -> add(leftOut, text("\"leftOut\"")));
      default -> input.skip();
    }
  }

  private void schema() throws IOException, InputProblem {
    String given = input.string("\"schema\"");
    if (!given.equals(CalibrationFile.SCHEMA)) {
      throw input.problem(
          "schema is " + Excerpt.quoted(given) + "; " + CalibrationFile.SCHEMA + " is expected");
    }
    schema = true;
  }

  private OfBenchmark benchmark() throws IOException, InputProblem {
    IdFields id = new IdFields(input);
    Map<String, Double> of = new HashMap<>();
    FalseAlarms[] alarms = new FalseAlarms[1];
    Noise[] noise = {new Noise(OptionalDouble.empty(), 0, 0, OptionalDouble.empty())};
    List<Planted> changes = new ArrayList<>();
    List<Advice> advice = new ArrayList<>();
    input.object(
        "a benchmark",
        name -> {
          switch (name) {
            case "pairs", "disturbed", "visible" -> of.put(name, number(name));
            case "falseAlarms" -> alarms[0] = alarms();
            case "noise" -> noise[0] = noise();
            case "planted" -> changes.addAll(planted());
            case "advice" -> advice.addAll(advice());
            default -> {
              if (!id.read(name)) {
                input.skip();
              }
            }
          }
        });
    if (alarms[0] == null) {
      throw input.problem("a benchmark without \"falseAlarms\"");
    }
    return new OfBenchmark(
        id.id(),
        whole(of, "pairs"),
        whole(of, "disturbed"),
        alarms[0],
        noise[0],
        changes,
        advice,
        optional(of, "visible"));
  }

  private FalseAlarms alarms() throws IOException, InputProblem {
    Map<String, Double> of =
        numbers(
            "\"falseAlarms\"", Set.of("alarms", "replays", "atMost", "stretches", "atMostApart"));
    if (whole(of, "replays") < 1 || whole(of, "alarms") > whole(of, "replays")) {
      throw input.problem("\"alarms\" of \"replays\" are no share; 1 of 400 is one");
    }
    return new FalseAlarms(
        whole(of, "alarms"),
        whole(of, "replays"),
        share("atMost", of.getOrDefault("atMost", 1.0)),
        whole(of, "stretches"),
        share("atMostApart", of.getOrDefault("atMostApart", 1.0)));
  }

  private Noise noise() throws IOException, InputProblem {
    Map<String, Double> of =
        numbers("\"noise\"", Set.of("iterations", "forks", "rounds", "trials"));
    return new Noise(
        optional(of, "iterations"),
        of.getOrDefault("forks", 0.0),
        of.getOrDefault("rounds", 0.0),
        optional(of, "trials"));
  }

  private List<Planted> planted() throws IOException, InputProblem {
    List<Planted> changes = new ArrayList<>();
    input.array(
        "\"planted\"",
        () -> {
          Map<String, Double> of =
              numbers("a planted change", Set.of("change", "replays", "found", "pairs", "seconds"));
          few(changes);
          changes.add(
              new Planted(
                  of.getOrDefault("change", 0.0),
                  whole(of, "replays"),
                  share("found", of.getOrDefault("found", 0.0)),
                  of.getOrDefault("pairs", 0.0),
                  optional(of, "seconds")));
        });
    return changes;
  }

  private List<Advice> advice() throws IOException, InputProblem {
    List<Advice> advice = new ArrayList<>();
    input.array(
        "\"advice\"",
        () -> {
          Map<String, Double> of =
              numbers("an advice", Set.of("change", "pairs", "iterations", "seconds"));
          few(advice);
          advice.add(
              new Advice(
                  of.getOrDefault("change", 0.0),
                  whole(of, "pairs"),
                  whole(of, "iterations"),
                  of.getOrDefault("seconds", 0.0)));
        });
    return advice;
  }

  private Map<String, Double> numbers(String what, Set<String> known)
      throws IOException, InputProblem {
    Map<String, Double> read = new HashMap<>();
    input.object(
        what,
        name -> {
          if (known.contains(name)) {
            read.put(name, number(name));
          } else {
            input.skip();
          }
        });
    return read;
  }

  private double number(String name) throws IOException, InputProblem {
    double value =
        input.token() == JsonToken.VALUE_STRING ? Double.NaN : input.number('"' + name + '"');
    if (!(value >= 0 && value <= LARGEST)) {
      throw input.problem('"' + name + "\" is no number from 0 to 1e9");
    }
    return value;
  }

  private double share(String name, double value) throws InputProblem {
    if (value > 1) {
      throw input.problem('"' + name + "\" is " + value + "; a share from 0 to 1 is expected");
    }
    return value;
  }

  private String text(String what) throws IOException, InputProblem {
    String text = input.string(what);
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private <T> void add(List<T> list, T entry) throws InputProblem {
    if (list.size() == MOST_ENTRIES) {
      throw input.problem("more than " + MOST_ENTRIES + " entries");
    }
    list.add(entry);
  }

  private void few(List<?> list) throws InputProblem {
    if (list.size() == MOST_CHANGES) {
      throw input.problem("more than " + MOST_CHANGES + " changes");
    }
  }

  private static int whole(Map<String, Double> of, String name) {
    return of.getOrDefault(name, 0.0).intValue();
  }

  private static OptionalDouble optional(Map<String, Double> of, String name) {
    Double value = of.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
