package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which results of the base belong to which result of the head.
 *
 * @param both head results that the base has too, with the base's results, oldest trial first
 * @param changed head ids that stand against a base id of the same method with another mode, thread
 *     count or parameters
 * @param onlyHead head results that the base has nothing for
 * @param onlyBase results that only the base has, newest trial's
 * @param outOfScope base ids that the head was not to measure
 */
record Pairing(
    Map<BenchmarkId, List<BenchmarkResult>> both,
    Map<BenchmarkId, Changed> changed,
    List<BenchmarkId> onlyHead,
    List<List<BenchmarkResult>> onlyBase,
    int outOfScope) {

  /** The same method, measured in another way. */
  record Changed(BenchmarkId base, String reason, List<Note> notes) {}

  static Pairing of(List<Run> baseTrials, Run head, Predicate<BenchmarkId> scope) {
    Map<BenchmarkId, List<BenchmarkResult>> base = new LinkedHashMap<>();
    for (Run trial : baseTrials) {
      for (BenchmarkResult result : trial.results()) {
        base.computeIfAbsent(result.id(), id -> new ArrayList<>(1)).add(result);
      }
    }
    Map<BenchmarkId, List<BenchmarkResult>> both = new HashMap<>();
    List<BenchmarkId> unmatched = new ArrayList<>();
    for (BenchmarkResult result : head.results()) {
      List<BenchmarkResult> matches = base.remove(result.id());
      if (matches == null) {
        unmatched.add(result.id());
      } else {
        both.put(result.id(), matches);
      }
    }
    int outOfScope = 0;
    Map<String, List<BenchmarkId>> left = new HashMap<>();
    List<BenchmarkId> leftIds = new ArrayList<>();
    for (BenchmarkId id : base.keySet()) {
      if (scope.test(id)) {
        left.computeIfAbsent(id.benchmark(), name -> new ArrayList<>(1)).add(id);
        leftIds.add(id);
      } else {
        outOfScope++;
      }
    }
    Map<BenchmarkId, Changed> changed = new HashMap<>();
    List<BenchmarkId> onlyHead = new ArrayList<>();
    for (BenchmarkId id : unmatched) {
      List<BenchmarkId> candidates = left.getOrDefault(id.benchmark(), List.of());
      if (candidates.isEmpty()) {
        onlyHead.add(id);
      } else {
        BenchmarkId nearest = nearest(candidates, id);
        candidates.remove(nearest);
        leftIds.remove(nearest);
        changed.put(id, changed(nearest, id));
      }
    }
    return new Pairing(
        both, changed, onlyHead, leftIds.stream().map(base::get).toList(), outOfScope);
  }

  private static BenchmarkId nearest(List<BenchmarkId> candidates, BenchmarkId head) {
    BenchmarkId best = candidates.get(0);
    for (BenchmarkId candidate : candidates) {
      if (differences(candidate, head) < differences(best, head)) {
        best = candidate;
      }
    }
    return best;
  }

  private static int differences(BenchmarkId base, BenchmarkId head) {
    return changed(base, head).notes().size();
  }

  private static Changed changed(BenchmarkId base, BenchmarkId head) {
    List<Note> notes = new ArrayList<>(1);
    if (base.mode() != head.mode()) {
      notes.add(
          note(
              NoteCode.MODE_CHANGED,
              head,
              "mode changed from " + base.mode().shortName() + " to " + head.mode().shortName()));
    }
    if (base.threads() != head.threads()) {
      notes.add(
          note(
              NoteCode.THREADS_CHANGED,
              head,
              "threads changed from " + base.threads() + " to " + head.threads()));
    }
    if (!base.parameters().equals(head.parameters())) {
      notes.add(
          note(
              NoteCode.PARAMETERS_CHANGED,
              head,
              "parameters changed from "
                  + words(base.parameterText())
                  + " to "
                  + words(head.parameterText())));
    }
    String reason = String.join("; ", notes.stream().map(Note::seen).toList());
    return new Changed(base, reason, notes);
  }

  private static Note note(NoteCode code, BenchmarkId head, String seen) {
    return new Note(code, head.text(), seen);
  }

  private static String words(String parameters) {
    return parameters.isEmpty() ? "none" : parameters;
  }
}
