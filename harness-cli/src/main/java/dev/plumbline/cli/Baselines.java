package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.cli.files.BaselineFolder;
import dev.plumbline.cli.files.PlainName;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the trials to judge a run against. */
final class Baselines {
  /** The suite of benchmarks that the policy puts in none. */
  static final String NO_SUITE = "benchmarks";

  private Baselines() {}

  /**
   * What was found.
   *
   * @param trials oldest first; empty when there is none
   * @param explanation why there is none; else empty
   */
  record Found(List<Run> trials, String explanation) {}

  /** The folder that the options name. */
  static BaselineFolder folder(String given, Invocation invocation) {
    return new BaselineFolder(invocation.path(given), given);
  }

  /** A baseline's name as given, or a problem that says what a name is. */
  static String name(String given) throws CommandProblem {
    if (!PlainName.plain(given)) {
      throw CommandProblem.usage(
          "\"" + Words.clean(given) + "\" is no name of a baseline: " + PlainName.RULE);
    }
    return given;
  }

  /** A suite's name, or a problem: it becomes the name of a file. */
  static String suite(String name) throws CommandProblem {
    if (!PlainName.plain(name)) {
      throw CommandProblem.usage(
          "suite \"" + Words.clean(name) + "\" of the policy is no plain name: " + PlainName.RULE);
    }
    return name;
  }

  /** Whether a word means a baseline rather than a file: it could be a name and is no file. */
  static boolean isName(String given, Invocation invocation) {
    return PlainName.plain(given)
        && !given.matches(".*\\.(jsonl?|csv)")
        && !Files.exists(invocation.path(given));
  }

  /** The trials of a file, or of a baseline of the head's environment. */
  static Found named(String nameOrFile, Run head, String folder, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    if (!isName(nameOrFile, invocation)) {
      return new Found(Inputs.read(nameOrFile, invocation), "");
    }
    return chosen(name(nameOrFile), head, folder, invocation);
  }

  /** The trials of the baseline of a name and of the head's environment. */
  static Found chosen(String name, Run head, String folder, Invocation invocation)
      throws InputProblem, IOException {
    BaselineFolder kept = folder(folder, invocation);
    List<BaselineFolder.Stored> stored = kept.readAll();
    BaselineChoice choice =
        BaselineChoice.of(
            head.header().environment(),
            name,
            stored.stream().map(BaselineFolder.Stored::baseline).toList());
    if (choice.chosen().isEmpty()) {
      return new Found(List.of(), choice.explanation() + " (in " + kept.shown() + ")");
    }
    List<Run> parts = new ArrayList<>();
    for (BaselineFolder.Stored each : stored) {
      if (choice.chosen().contains(each.baseline())) {
        parts.addAll(each.trials());
      }
    }
    return new Found(whole(parts), "");
  }

  /** The suites of one run put together again, oldest run first. */
  static List<Run> whole(List<Run> parts) {
    Map<String, Run> byId = new LinkedHashMap<>();
    parts.forEach(part -> byId.merge(part.header().id(), part, Baselines::joined));
    return byId.values().stream()
        .sorted(
            Comparator.comparing(
                run -> run.header().started(),
                Comparator.comparing(time -> time.orElse(Instant.EPOCH))))
        .toList();
  }

  private static Run joined(Run one, Run other) {
    List<BenchmarkResult> results = new ArrayList<>(one.results());
    results.addAll(other.results());
    Set<Note> notes = new LinkedHashSet<>(one.notes());
    notes.addAll(other.notes());
    Set<MachineSample> samples = new LinkedHashSet<>(one.samples());
    samples.addAll(other.samples());
    RunHeader header = one.header();
    List<BenchmarkId> benchmarks = new ArrayList<>(header.plan().benchmarks());
    benchmarks.addAll(other.header().plan().benchmarks());
    return new Run(
        header.planning(header.plan().listing(benchmarks)),
        results,
        List.copyOf(notes),
        List.copyOf(samples));
  }
}
