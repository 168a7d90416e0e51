package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns results of both sides into drafts of pairs, one for each metric that can be compared. */
final class Drafting {
  private static final double[] QUANTILES = {0.5, 0.9, 0.99};
  private static final List<String> QUANTILE_NAMES = List.of("p50", "p90", "p99");

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
      metric(head.id(), before, measurement, notes);
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

  private void metric(
      BenchmarkId id, List<Measurement> before, Measurement after, List<Note> benchmarkNotes) {
    Metric metric = after.metric();
    List<Measurement> same =
        before.stream().filter(m -> m.metric().unit().comparableWith(metric.unit())).toList();
    if (same.isEmpty()) {
      String reason =
          "unit of "
              + metric.name()
              + " changed from "
              + before.get(before.size() - 1).metric().unit().text()
              + " to "
              + metric.unit().text();
      List<Note> notes = new ArrayList<>(benchmarkNotes);
      notes.add(new Note(NoteCode.UNIT_CHANGED, id.text(), reason));
      done(new Pair.Incomparable(id, reason, List.copyOf(notes)));
      return;
    }
    SideSample base =
        SideSample.of(
            same.stream().map(Measurement::sample).toList(),
            same.stream().map(m -> m.metric().unit()).toList());
    SideSample head = SideSample.of(after.sample(), metric.unit());
    compared(id, metric, base, head, new ArrayList<>(benchmarkNotes));
    if (after.sample() instanceof Sample.Histograms) {
      quantiles(id, same, after);
    }
  }

  private void quantiles(BenchmarkId id, List<Measurement> before, Measurement after) {
    for (int index = 0; index < QUANTILES.length; index++) {
      double probability = QUANTILES[index];
      List<double[]> trials = new ArrayList<>();
      int iterations = 0;
      for (Measurement trial : before) {
        Optional<double[]> forks = quantile(trial, probability);
        if (forks.isPresent()) {
          trials.add(forks.get());
          iterations += trial.sample().iterations();
        }
      }
      Optional<double[]> head = quantile(after, probability);
      if (head.isPresent() && trials.size() == before.size()) {
        Unit unit = after.metric().unit();
        compared(
            id,
            new Metric(QUANTILE_NAMES.get(index), unit, after.metric().direction(), false),
            new SideSample(trials, iterations, java.util.OptionalDouble.empty()),
            new SideSample(
                List.of(head.get()), after.sample().iterations(), java.util.OptionalDouble.empty()),
            new ArrayList<>());
      }
    }
  }

  private static Optional<double[]> quantile(Measurement measurement, double probability) {
    return measurement.sample() instanceof Sample.Histograms histograms
        ? ForkLocations.quantile(histograms, measurement.metric().unit(), probability)
        : Optional.empty();
  }

  private void compared(
      BenchmarkId id, Metric metric, SideSample base, SideSample head, List<Note> notes) {
    if (metric.direction() == Direction.UNKNOWN) {
      notes.add(
          new Note(
              NoteCode.UNKNOWN_DIRECTION,
              id.text(),
              "nobody said which way " + metric.name() + " gets better"));
    }
    if (!base.hasForks() || !head.hasForks()) {
      notes.add(
          new Note(
              NoteCode.SUMMARY_ONLY,
              id.text(),
              (base.hasForks() ? "the head has" : head.hasForks() ? "the base has" : "both have")
                  + " only a score"));
      done(withoutEstimate(id, metric, base, head, notes));
      return;
    }
    if (metric.exact()
        && ExactEstimate.agrees(base, metric)
        && ExactEstimate.agrees(head, metric)) {
      done(
          new Pair.Compared(
              id,
              metric,
              base.summaryWithoutEstimate(),
              head.summaryWithoutEstimate(),
              Optional.of(ExactEstimate.of(Median.of(base.all()), Median.of(head.all()), metric)),
              List.copyOf(notes)));
      return;
    }
    if (!base.positive() || !head.positive()) {
      notes.add(
          new Note(
              NoteCode.ZERO_OR_NOT_A_NUMBER,
              id.text(),
              "a fork of the " + (base.positive() ? "head" : "base") + " has no positive number"));
      done(withoutEstimate(id, metric, base, head, notes));
      return;
    }
    boolean inverted = metric.direction() == Direction.HIGHER_IS_BETTER;
    Contrast contrast = Contrast.of(base.logCosts(inverted), head.logCosts(inverted).get(0));
    // Bytes per operation that differ from fork to fork are no longer exact: then they need the
    // statistics of everything else.
    Metric statistical =
        metric.exact()
            ? new Metric(metric.name(), metric.unit(), metric.direction(), false)
            : metric;
    drafts.add(new Draft.Open(id, statistical, base, head, contrast, List.copyOf(notes)));
  }

  private static Pair withoutEstimate(
      BenchmarkId id, Metric metric, SideSample base, SideSample head, List<Note> notes) {
    return new Pair.Compared(
        id,
        metric,
        base.summaryWithoutEstimate(),
        head.summaryWithoutEstimate(),
        Optional.empty(),
        List.copyOf(notes));
  }

  /** The benchmark's own score always; another metric when it can be judged. */
  private static boolean wanted(Metric metric) {
    return metric.primary() || metric.exact() || metric.direction() != Direction.UNKNOWN;
  }

  private void done(Pair pair) {
    drafts.add(new Draft.Done(pair));
  }
}
