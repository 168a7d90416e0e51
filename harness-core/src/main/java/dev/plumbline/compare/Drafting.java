package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns results of both sides into drafts of pairs, one for each metric that can be compared. */
final class Drafting {
  private static final Pattern JMH_QUANTILE = Pattern.compile("p[01]\\.[0-9]{1,9}");

  static final String BASE = "base";
  static final String HEAD = "head";

  private final List<Draft> drafts = new ArrayList<>();
  private final Omissions omissions;
  private final boolean paired;
  private final boolean turns;

  private Drafting(Omissions omissions, boolean paired, boolean turns) {
    this.omissions = omissions;
    this.paired = paired;
    this.turns = turns;
  }

  /** Drafting of sides that were measured each by itself. */
  static Drafting ofSides(Omissions omissions) {
    return new Drafting(omissions, false, false);
  }

  /**
   * Drafting of sides that were measured in the same rounds.
   *
   * @param turns whether forks of the run took turns, so that one that did not is worth a note
   */
  static Drafting ofPairs(Omissions omissions, boolean turns) {
    return new Drafting(omissions, true, turns);
  }

  /** The drafts so far. */
  List<Draft> drafts() {
    return drafts;
  }

  /** Whether the head has nothing to compare: a failed fork, or none that is OK; adds that. */
  boolean notMeasured(BenchmarkResult head) {
    return unmeasured(head, "", head.notes());
  }

  /** As {@link #notMeasured}, of the base of an A/B run, and says so. */
  boolean notMeasuredInBase(BenchmarkResult base) {
    return unmeasured(base, "in the base: ", base.notes());
  }

  private boolean unmeasured(BenchmarkResult side, String where, List<Note> notes) {
    Optional<ForkOutcome> failure = side.firstFailure();
    Optional<ForkOutcome> skip = side.firstSkip();
    if (failure.isPresent()) {
      add(side.id(), failure.get(), where, notes);
      return true;
    }
    if (skip.isPresent() && side.outcomes().stream().noneMatch(o -> o.state() == ForkState.OK)) {
      add(side.id(), skip.get(), where, notes);
      return true;
    }
    if (side.measurements().isEmpty()) {
      done(
          new Pair.NotMeasured(
              side.id(), ForkState.FAILED, where + "it left no values", "", notes));
      return true;
    }
    return false;
  }

  private void add(BenchmarkId id, ForkOutcome outcome, String where, List<Note> notes) {
    done(
        new Pair.NotMeasured(
            id, outcome.state(), where + outcome.reason(), outcome.outputTail(), notes));
  }

  /** The head stands against a base id that was measured in another way. */
  void changed(BenchmarkResult head, Pairing.Changed changed) {
    List<Note> notes = new ArrayList<>(head.notes());
    notes.addAll(changed.notes());
    done(new Pair.Incomparable(head.id(), changed.reason(), List.copyOf(notes)));
  }

  /** Only the head has values of this benchmark, its warm-up included. */
  void onlyHead(BenchmarkResult raw, List<Note> why) {
    ForkNumber number = ForkNumber.of(List.of(raw));
    BenchmarkResult head = WarmUp.cut(raw, HEAD, number);
    List<Note> notes = new ArrayList<>(head.notes());
    notes.addAll(why);
    for (Measurement measurement : head.measurements()) {
      Metric metric = measurement.metric();
      if (quantileOfIterations(metric, head)) {
        continue;
      }
      if (!wanted(metric)) {
        omissions.unknownDirection(metric);
        continue;
      }
      SideSample side = SideSample.of(measurement, number);
      done(new Pair.OnlyHead(head.id(), metric, side.summaryWithoutEstimate(), List.copyOf(notes)));
      notes.clear();
    }
  }

  /** Only the base has this benchmark: one pair, of the primary metric of its newest trial. */
  void onlyBase(List<BenchmarkResult> trials) {
    BenchmarkResult raw = trials.get(trials.size() - 1);
    ForkNumber number = ForkNumber.of(List.of(raw));
    BenchmarkResult newest = WarmUp.cut(raw, BASE, number);
    if (newest.measurements().isEmpty()) {
      return;
    }
    Measurement primary = newest.measurements().get(0);
    SideSample side = SideSample.of(primary, number);
    done(
        new Pair.OnlyBase(
            newest.id(), primary.metric(), side.summaryWithoutEstimate(), newest.notes()));
  }

  /** The head planned this benchmark and never came to it. */
  void notReached(BenchmarkId id) {
    done(new Pair.NotReached(id, Pair.NotReached.REASON, List.of()));
  }

  /** Both sides have the benchmark, their warm-up included. */
  void both(List<BenchmarkResult> trials, BenchmarkResult raw) {
    if (paired && notMeasuredInBase(trials.get(0))) {
      return;
    }
    List<BenchmarkResult> measured =
        trials.stream().filter(trial -> !trial.measurements().isEmpty()).toList();
    List<BenchmarkResult> alike = Setups.alike(measured, raw);
    omissions.otherIterations(measured.size() - alike.size());
    if (alike.isEmpty()) {
      String why = trials.get(0).firstFailure().map(ForkOutcome::reason).orElse("no values");
      onlyHead(
          raw,
          List.of(
              new Note(
                  NoteCode.NO_BASELINE, raw.id().text(), "the base did not measure it: " + why)));
      return;
    }
    Optional<PairedRounds> rounds =
        paired ? Optional.of(new PairedRounds(alike.get(0), raw)) : Optional.empty();
    ForkNumber number =
        ForkNumber.of(Stream.concat(alike.stream(), Stream.of(raw)).toList(), rounds);
    List<BenchmarkResult> base =
        alike.stream().map(trial -> WarmUp.cut(trial, BASE, number)).toList();
    BenchmarkResult head = WarmUp.cut(raw, HEAD, number);
    List<Note> notes = benchmarkNotes(base, head);
    if (rounds.isPresent()) {
      notes = new ArrayList<>(notes);
      notes.addAll(pairNotes(head.id(), rounds.get()));
    }
    double profilerBytes =
        ProfilerBytes.perOperation(Stream.concat(base.stream(), Stream.of(head)).toList());
    for (Measurement measurement : head.measurements()) {
      Metric metric = measurement.metric();
      if (quantileOfIterations(metric, head)) {
        continue;
      }
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
      new MetricDrafting(head.id(), rounds, profilerBytes, number, drafts)
          .compare(before, measurement, notes);
      notes = List.of();
    }
    BenchmarkResult newest = base.get(base.size() - 1);
    for (Measurement measurement : newest.measurements()) {
      if (wanted(measurement.metric())
          && !quantileOfIterations(measurement.metric(), newest)
          && head.measurement(measurement.metric().name()).isEmpty()) {
        omissions.onlyBase(measurement.metric());
      }
    }
  }

  private List<Note> pairNotes(BenchmarkId id, PairedRounds rounds) {
    List<Note> notes = new ArrayList<>();
    if (rounds.incomplete() > 0) {
      notes.add(
          new Note(
              NoteCode.INCOMPLETE_PAIRS,
              id.text(),
              rounds.incomplete() + " forks without a partner were left out"));
    }
    // A single shot, and so a process, has no iterations to take turns with.
    if (turns && id.mode() != Mode.SINGLE_SHOT && rounds.apart() > 0) {
      notes.add(
          new Note(
              NoteCode.NOT_IN_TURNS,
              id.text(),
              rounds.apart()
                  + " of "
                  + rounds.complete().size()
                  + " pairs of forks ran one after the other and not in turns: a neighbour may"
                  + " have slowed one of them"));
    }
    return notes;
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

  /**
   * Whether a metric is one of those that JMH makes of each iteration's single operations.
   * Quantiles of all operations of a fork are compared in their place.
   */
  private static boolean quantileOfIterations(Metric metric, BenchmarkResult result) {
    return JMH_QUANTILE.matcher(metric.name()).matches()
        && result.measurements().get(0).sample() instanceof Sample.Histograms;
  }

  /** The benchmark's own score always; another metric when it can be judged. */
  private static boolean wanted(Metric metric) {
    return metric.primary() || metric.exact() || metric.direction() != Direction.UNKNOWN;
  }

  private void done(Pair pair) {
    drafts.add(new Draft.Done(pair));
  }
}
