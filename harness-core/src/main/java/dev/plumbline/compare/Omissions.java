package dev.plumbline.compare;

import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is left out of the pairs, so that nothing is left out silently. */
final class Omissions {
  private final Map<String, Integer> unknownDirection = new TreeMap<>();
  private final Map<String, Integer> onlyBase = new TreeMap<>();
  private final Map<String, Integer> onlyHead = new TreeMap<>();
  private final int outOfScope;
  private int otherIterations;
  private int benchmarksWithOtherIterations;

  Omissions(int outOfScope) {
    this.outOfScope = outOfScope;
  }

  void unknownDirection(Metric metric) {
    unknownDirection.merge(metric.name(), 1, Integer::sum);
  }

  void onlyBase(Metric metric) {
    onlyBase.merge(metric.name(), 1, Integer::sum);
  }

  void onlyHead(Metric metric) {
    onlyHead.merge(metric.name(), 1, Integer::sum);
  }

  /**
   * Trials of the base that do not count for a benchmark, as their iterations are of another
   * length.
   */
  void otherIterations(int trials) {
    otherIterations = Math.max(otherIterations, trials);
    benchmarksWithOtherIterations += trials > 0 ? 1 : 0;
  }

  /** At most one note for each kind of omission. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (outOfScope > 0) {
      notes.add(
          new Note(
              NoteCode.OUT_OF_SCOPE,
              "base",
              counted(outOfScope, "benchmark") + " of the base left out by the filters"));
    }
    if (otherIterations > 0) {
      notes.add(
          new Note(
              NoteCode.SETUP_CHANGED,
              "base",
              "up to "
                  + counted(otherIterations, "trial")
                  + " with iterations of another length left out of "
                  + counted(benchmarksWithOtherIterations, "benchmark")));
    }
    add(notes, NoteCode.UNKNOWN_DIRECTION, unknownDirection, "not compared");
    add(notes, NoteCode.SETUP_CHANGED, onlyBase, "measured in the base only");
    add(notes, NoteCode.SETUP_CHANGED, onlyHead, "measured in the head only");
    return notes;
  }

  private static void add(
      List<Note> notes, NoteCode code, Map<String, Integer> metrics, String what) {
    if (!metrics.isEmpty()) {
      int benchmarks = metrics.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      notes.add(
          new Note(
              code,
              "secondary metrics",
              String.join(", ", metrics.keySet())
                  + ": "
                  + what
                  + " in up to "
                  + counted(benchmarks, "benchmark")));
    }
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
