package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns results of both sides into drafts of pairs, one for each metric that can be compared. */
final class Drafting {
  private final List<Draft> drafts = new ArrayList<>();
  private final Omissions omissions;

  Drafting(Omissions omissions) {
    this.omissions = omissions;
  }

  /** The drafts so far. */
  List<Draft> drafts() {
    return drafts;
  }

  /** Whether the head has nothing to compare: a failed fork, or none that is OK; adds that. */
  boolean notMeasured(BenchmarkResult head) {
    Optional<ForkOutcome> failure = head.firstFailure();
    Optional<ForkOutcome> skip = head.firstSkip();
    if (failure.isPresent()) {
      add(head, failure.get(), ForkState.FAILED);
      return true;
    }
    if (skip.isPresent() && head.outcomes().stream().noneMatch(o -> o.state() == ForkState.OK)) {
      add(head, skip.get(), ForkState.SKIPPED);
      return true;
    }
    if (head.measurements().isEmpty()) {
      done(
          new Pair.NotMeasured(head.id(), ForkState.FAILED, "it left no values", "", head.notes()));
      return true;
    }
    return false;
  }

  private void add(BenchmarkResult head, ForkOutcome outcome, ForkState state) {
    done(
        new Pair.NotMeasured(
            head.id(), state, outcome.reason(), outcome.outputTail(), head.notes()));
  }

  /** The head stands against a base id that was measured in another way. */
  void changed(BenchmarkResult head, Pairing.Changed changed) {
    List<Note> notes = new ArrayList<>(head.notes());
    notes.addAll(changed.notes());
    done(new Pair.Incomparable(head.id(), changed.reason(), List.copyOf(notes)));
  }

  /** Only the head has values of this benchmark. */
  void onlyHead(BenchmarkResult head, List<Note> why) {
    List<Note> notes = new ArrayList<>(head.notes());
    notes.addAll(why);
    for (Measurement measurement : head.measurements()) {
      Metric metric = measurement.metric();
      if (!wanted(metric)) {
        omissions.unknownDirection(metric);
        continue;
      }
      SideSample side = SideSample.of(measurement.sample(), metric.unit());
      done(new Pair.OnlyHead(head.id(), metric, side.summaryWithoutEstimate(), List.copyOf(notes)));
      notes.clear();
    }
  }

  /** Only the base has this benchmark: one pair, of the primary metric of its newest trial. */
  void onlyBase(List<BenchmarkResult> trials) {
    BenchmarkResult newest = trials.get(trials.size() - 1);
    if (newest.measurements().isEmpty()) {
      return;
    }
    Measurement primary = newest.measurements().get(0);
    SideSample side = SideSample.of(primary.sample(), primary.metric().unit());
    done(
        new Pair.OnlyBase(
            newest.id(), primary.metric(), side.summaryWithoutEstimate(), newest.notes()));
  }

  /** Both sides have the benchmark. */
  void both(List<BenchmarkResult> trials, BenchmarkResult head) {
    List<BenchmarkResult> base =
        trials.stream().filter(trial -> !trial.measurements().isEmpty()).toList();
    if (base.isEmpty()) {
      String why = trials.get(0).firstFailure().map(ForkOutcome::reason).orElse("no values");
      onlyHead(
          head,
          List.of(
              new Note(
                  NoteCode.NO_BASELINE, head.id().text(), "the base did not measure it: " + why)));
      return;
    }
    List<Note> notes = benchmarkNotes(base, head);
    for (Measurement measurement : head.measurements()) {
      Metric metric = measurement.metric();
      if (!wanted(metric)) {
        omissions.unknownDirection(metric);
        continue;
      }
      List<Measurement> before =
          base.stream().flatMap(trial -> trial.measurement(metric.name()).stream()).toList();
      if (before.isEmpty()) {
        omissions.onlyHead(metric);
        continue;
      }
      new MetricDrafting(head.id(), drafts).compare(before, measurement, notes);
      notes = List.of();
    }
    for (Measurement measurement : base.get(base.size() - 1).measurements()) {
      if (wanted(measurement.metric()) && head.measurement(measurement.metric().name()).isEmpty()) {
        omissions.onlyBase(measurement.metric());
      }
    }
  }

  private static List<Note> benchmarkNotes(List<BenchmarkResult> base, BenchmarkResult head) {
    List<Note> notes = new ArrayList<>();
    for (BenchmarkResult trial : base) {
      trial.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
      trial
          .firstFailure()
          .ifPresent(
              failure ->
                  notes.add(
                      new Note(
                          NoteCode.MISSING_FORKS,
                          head.id().text(),
                          "a fork of the base failed: " + failure.reason())));
    }
    head.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    BenchmarkResult newest = base.get(base.size() - 1);
    Setups.difference(head.id(), newest.setup(), head.setup()).ifPresent(notes::add);
    boolean notForked = Setups.notForked(head.setup()) || Setups.notForked(newest.setup());
    if (notForked && notes.stream().noneMatch(note -> note.code() == NoteCode.NOT_FORKED)) {
      notes.add(
          new Note(
              NoteCode.NOT_FORKED, head.id().text(), "measured inside one JVM, with forks = 0"));
    }
    return List.copyOf(notes);
  }

  /** The benchmark's own score always; another metric when it can be judged. */
  private static boolean wanted(Metric metric) {
    return metric.primary() || metric.exact() || metric.direction() != Direction.UNKNOWN;
  }

  private void done(Pair pair) {
    drafts.add(new Draft.Done(pair));
  }
}
