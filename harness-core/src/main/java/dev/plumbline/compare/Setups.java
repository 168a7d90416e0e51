package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says how two set-ups of one benchmark differ in what moves its numbers. */
final class Setups {
  /**
   * Facts whose change is worth a note. The JVM and JMH versions belong to the environment, and the
   * number of forks is part of the estimate.
   */
  private static final List<String> FACTS =
      List.of(
          "warmupIterations",
          "warmupTime",
          "warmupBatchSize",
          "measurementIterations",
          "measurementTime",
          "measurementBatchSize",
          "command",
          "definition");

  /** Of fewer trials nobody knows how the machine drifts. */
  private static final int LEAST_ALIKE = 2;

  private Setups() {}

  /** A note that names each difference, if there is one; a fact only one side knows is none. */
  static Optional<Note> difference(BenchmarkId id, Setup base, Setup head) {
    if (base.equals(head)) {
      return Optional.empty();
    }
    List<String> seen = new ArrayList<>();
    if (!base.jvmArguments().equals(head.jvmArguments())) {
      seen.add("jvmArgs: " + base.jvmArguments() + " → " + head.jvmArguments());
    }
    for (String fact : FACTS) {
      String before = base.facts().get(fact);
      String after = head.facts().get(fact);
      if (before != null && after != null && !before.equals(after)) {
        seen.add(fact + ": " + before + " → " + after);
      }
    }
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(NoteCode.SETUP_CHANGED, id.text(), String.join(", ", seen)));
  }

  /**
   * The trials of a base that are held against a head: those with iterations as long as the head's,
   * where there are two or more of them, for what is calm depends on that; else all.
   */
  static List<BenchmarkResult> alike(List<BenchmarkResult> trials, BenchmarkResult head) {
    OptionalDouble seconds = head.setup().iterationSeconds();
    List<BenchmarkResult> alike =
        trials.stream().filter(trial -> trial.setup().iterationSeconds().equals(seconds)).toList();
    return alike.size() >= LEAST_ALIKE ? alike : trials;
  }

  /** Whether the benchmark ran inside one JVM, without a fork of its own. */
  static boolean notForked(Setup setup) {
    return "0".equals(setup.facts().get("forks"));
  }
}
