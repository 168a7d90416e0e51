package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.unit.Dimension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the commands that a policy declares as benchmarks. */
final class ProcessKeys {
  private static final List<String> KEYS =
      List.of(
          "command",
          "shell",
          "prepare",
          "folder",
          "environment",
          "warmups",
          "runs",
          "timeout",
          "exitCode",
          "category",
          "rows",
          "profiles");

  private static final String PREFIX = "process.";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
  private static final int MOST_RUNS = 10_000;
  private static final int LEAST_RUNS = 3;
  private static final int MOST_WARMUPS = 1_000;
  private static final int LARGEST_EXIT_CODE = 255;
  private static final int USUAL_WARMUPS = 1;
  private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(10);

  private ProcessKeys() {}

  /** Reads {@code processes}, and holds every pattern of the policy that names one against them. */
  static void read(Keys keys, PolicyDraft draft) throws InputProblem {
    Optional<Yaml> given = keys.value("processes");
    if (given.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Yaml.Entry> entry : Keys.named("processes", given.get()).entrySet()) {
      String name = entry.getKey();
      if (!name.matches(NAME)) {
        throw entry
            .getValue()
            .key()
            .problem(
                "\"" + name + "\" is no name of a process: letters, digits, _ and -, at most 64");
      }
      String path = "processes." + name;
      draft.processes.add(process(name, Keys.of(path, entry.getValue().value(), KEYS)));
    }
  }

  /**
   * Refuses a pattern such as {@code process.buidl} that names none of the declared processes: the
   * file knows them all.
   */
  static void checkPatterns(PolicyDraft draft) throws InputProblem {
    List<String> names = draft.processes.stream().map(process -> process.id().benchmark()).toList();
    for (RulePlace place : draft.places) {
      BenchmarkPattern pattern = BenchmarkPattern.of(place.pattern());
      boolean named = draft.processes.stream().anyMatch(process -> pattern.matches(process.id()));
      if (place.pattern().startsWith(PREFIX) && !named) {
        throw new Yaml.Place(draft.source, place.line(), place.column())
            .problem(
                "\""
                    + place.pattern()
                    + "\" in "
                    + place.rule()
                    + " matches no process of this file"
                    + NearestWord.hint(place.pattern(), names));
      }
    }
  }

  private static ProcessBenchmark process(String name, Keys keys) throws InputProblem {
    boolean shell =
        keys.word("shell", List.of("true", "false"), List.of(true, false)).orElse(false);
    Yaml command =
        keys.value("command")
            .orElseThrow(() -> keys.place().problem(keys.path() + " needs the key \"command\""));
    Optional<Yaml> prepare = keys.value("prepare");
    return new ProcessBenchmark(
        name,
        words(keys.path() + ".command", command, shell),
        prepare.isEmpty() ? List.of() : words(keys.path() + ".prepare", prepare.get(), shell),
        keys.scalar("folder").map(scalar -> scalar.text().strip()).orElse("."),
        environment(keys),
        count(keys, "warmups", 0, MOST_WARMUPS, USUAL_WARMUPS),
        count(keys, "runs", LEAST_RUNS, MOST_RUNS, ProcessBenchmark.USUAL_RUNS),
        timeout(keys),
        count(keys, "exitCode", 0, LARGEST_EXIT_CODE, 0),
        keys.scalar("category").map(scalar -> scalar.text().strip()),
        texts(keys, "rows"),
        profiles(keys));
  }

  /** A list is run as it is; one text only by a shell, and only where the file says so. */
  private static List<String> words(String path, Yaml yaml, boolean shell) throws InputProblem {
    if (yaml instanceof Yaml.Scalar) {
      Yaml.Scalar text = Keys.scalar(path, yaml);
      if (!shell) {
        throw text.place()
            .problem(
                path
                    + " is one text; write program and arguments as a list, or say shell: true to"
                    + " have /bin/sh run it");
      }
      return List.of("/bin/sh", "-c", sound(path, text));
    }
    List<String> words = new ArrayList<>();
    for (Yaml item : Keys.list(path, yaml)) {
      if (!(item instanceof Yaml.Scalar word)) {
        throw item.place().problem("a word of " + path + " must be one value");
      }
      words.add(sound(path, word));
    }
    if (words.isEmpty() || words.get(0).isBlank()) {
      throw yaml.place().problem(path + " names no program");
    }
    return words;
  }

  /** No system takes a zero in a word. */
  private static String sound(String path, Yaml.Scalar word) throws InputProblem {
    if (word.text().indexOf('\0') >= 0) {
      throw word.place().problem("a word of " + path + " holds a zero character");
    }
    return word.text();
  }

  private static Map<String, String> environment(Keys keys) throws InputProblem {
    Map<String, String> environment = new LinkedHashMap<>();
    Optional<Yaml> given = keys.value("environment");
    if (given.isEmpty()) {
      return environment;
    }
    String path = keys.path() + ".environment";
    for (Map.Entry<String, Yaml.Entry> entry : Keys.named(path, given.get()).entrySet()) {
      if (!entry.getKey().matches("[A-Za-z_][A-Za-z0-9_]*")) {
        throw entry
            .getValue()
            .key()
            .problem("\"" + entry.getKey() + "\" is no name of a variable: letters, digits and _");
      }
      if (!(entry.getValue().value() instanceof Yaml.Scalar value)) {
        throw entry.getValue().value().place().problem(path + " takes one value a variable");
      }
      environment.put(entry.getKey(), sound(path, value));
    }
    return environment;
  }

  private static int count(Keys keys, String key, int least, int most, int usual)
      throws InputProblem {
    Optional<Yaml.Scalar> scalar = keys.scalar(key);
    if (scalar.isEmpty()) {
      return usual;
    }
    String text = scalar.get().text().strip();
    if (text.matches("[0-9]{1,9}")) {
      int count = Integer.parseInt(text);
      if (count >= least && count <= most) {
        return count;
      }
    }
    throw scalar
        .get()
        .place()
        .problem("\"" + text + "\" is not a number from " + least + " to " + most);
  }

  private static Duration timeout(Keys keys) throws InputProblem {
    Optional<Yaml.Scalar> scalar = keys.scalar("timeout");
    if (scalar.isEmpty()) {
      return USUAL_TIMEOUT;
    }
    Quantity quantity = Quantity.read(scalar.get());
    if (quantity.unit().dimension() != Dimension.TIME || quantity.base() > 1e6) {
      throw scalar
          .get()
          .place()
          .problem("\"" + scalar.get().text() + "\" is no time to wait, such as 90s or 10min");
    }
    return Duration.ofNanos(Math.round(quantity.base() * 1e9));
  }

  private static List<String> texts(Keys keys, String key) throws InputProblem {
    Optional<Yaml> given = keys.value(key);
    return given.isEmpty()
        ? List.of()
        : Keys.scalars(keys.path() + "." + key, given.get()).stream()
            .map(scalar -> scalar.text().strip())
            .toList();
  }

  private static List<String> profiles(Keys keys) throws InputProblem {
    Optional<Yaml> given = keys.value("profiles");
    return given.isEmpty() ? List.of() : ProfileNames.read(keys.path(), given.get());
  }
}
