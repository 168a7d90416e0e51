package dev.plumbline.compare;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Side;
import dev.plumbline.stats.Looks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds a run against the trials of a baseline, or against another run. */
public final class Comparing {
  private final double suiteLevel;
  private final boolean paired;

  private Comparing(double suiteLevel, boolean paired) {
    this.suiteLevel = suiteLevel;
    this.paired = paired;
  }

  /**
   * Pairs the results by benchmark id and estimates each pair's effect in the light of all others.
   *
   * @param baseTrials runs of the base, oldest first; empty when there is no baseline
   * @param head the run to judge
   * @param comparability of the newest base trial's environment and the head's
   * @param scope which benchmarks the head was to measure: of the others that only the base has,
   *     there is a count and no pair
   * @param suiteLevel the suite-wide error level, in (0, 1), for example 0.01
   * @return a pair for each metric that can be judged; never empty-handed: what could not be
   *     compared is a pair or a note
   * @throws IllegalArgumentException if {@code suiteLevel} is not in (0, 1)
   */
  public static Comparison compare(
      List<Run> baseTrials,
      Run head,
      Comparability comparability,
      Predicate<BenchmarkId> scope,
      double suiteLevel) {
    if (!(suiteLevel > 0 && suiteLevel < 1)) {
      throw new IllegalArgumentException("suite level " + suiteLevel + " is not between 0 and 1");
    }
    return new Comparing(suiteLevel, false).of(baseTrials, head, comparability, scope);
  }

  /**
   * Pairs both sides of an A/B run fork by fork.
   *
   * @param run an A/B run
   * @param suiteLevel the suite-wide error level, in (0, 1)
   * @return a pair for each metric, and one for each benchmark that was not measured because one
   *     side lacks it or both reach the same code
   * @throws IllegalArgumentException if it is no A/B run
   */
  public static Comparison sides(Run run, double suiteLevel) {
    Run base =
        run.base()
            .orElseThrow(() -> new IllegalArgumentException(run.header().id() + " has one side"));
    BaseSide listed = run.header().base().orElseThrow();
    Comparison measured =
        new Comparing(suiteLevel, true).of(List.of(base), run, Comparability.same(), id -> true);
    List<Pair> pairs = new ArrayList<>(measured.pairs());
    listed.identical().forEach(id -> pairs.add(new Pair.Identical(id, List.of())));
    List<BenchmarkId> ofHead = run.header().plan().benchmarks();
    unmeasured(ofHead, listed.benchmarks(), Side.HEAD, pairs);
    unmeasured(listed.benchmarks(), ofHead, Side.BASE, pairs);
    List<Note> notes = new ArrayList<>(measured.notes());
    Sides.difference(run.header()).ifPresent(notes::add);
    return new Comparison(
        measured.base(), measured.head(), measured.comparability(), suiteLevel, pairs, notes);
  }

  private static boolean tookTurns(Run run) {
    return run.results().stream()
        .flatMap(result -> result.outcomes().stream())
        .anyMatch(ForkOutcome::inTurns);
  }

  private static void unmeasured(
      List<BenchmarkId> listed, List<BenchmarkId> other, Side side, List<Pair> pairs) {
    Set<BenchmarkId> there = Set.copyOf(other);
    listed.stream()
        .filter(id -> !there.contains(id))
        .forEach(id -> pairs.add(new Pair.Unmeasured(id, side, List.of())));
  }

  private Comparison of(
      List<Run> baseTrials, Run head, Comparability comparability, Predicate<BenchmarkId> scope) {
    Set<BenchmarkId> notReached = notReached(head);
    Pairing pairing = Pairing.of(without(notReached, baseTrials), head, scope);
    Omissions omissions = new Omissions(pairing.outOfScope());
    Drafting drafting =
        paired ? Drafting.ofPairs(omissions, tookTurns(head)) : Drafting.ofSides(omissions);
    for (BenchmarkResult result : head.results()) {
      if (drafting.notMeasured(result)) {
        continue;
      }
      Pairing.Changed changed = pairing.changed().get(result.id());
      List<BenchmarkResult> base = pairing.both().get(result.id());
      if (changed != null) {
        drafting.changed(result, changed);
      } else if (base != null) {
        drafting.both(base, result);
      } else {
        drafting.onlyHead(result, List.of());
      }
    }
    for (BenchmarkId id : notReached) {
      // Of a pair whose base fails first there is no fork of the head.
      boolean failed =
          paired
              && baseTrials.get(0).results().stream()
                  .filter(base -> base.id().equals(id))
                  .anyMatch(drafting::notMeasuredInBase);
      if (!failed) {
        drafting.notReached(id);
      }
    }
    pairing.onlyBase().forEach(drafting::onlyBase);
    List<Note> notes = notes(baseTrials, head, comparability, pairing, paired);
    notes.addAll(omissions.notes());
    return new Comparison(
        baseTrials.stream().map(Run::header).toList(),
        head.header(),
        comparability,
        suiteLevel,
        Finishing.finish(drafting.drafts(), suiteLevel, new Looks(head.header().plan().looks())),
        notes);
  }

  /** What the head planned and has no fork of. */
  private static Set<BenchmarkId> notReached(Run head) {
    Set<BenchmarkId> ids = new LinkedHashSet<>(head.header().toMeasure());
    head.results().forEach(result -> ids.remove(result.id()));
    return ids;
  }

  private static List<Run> without(Set<BenchmarkId> ids, List<Run> trials) {
    return ids.isEmpty() ? trials : trials.stream().map(trial -> without(ids, trial)).toList();
  }

  private static Run without(Set<BenchmarkId> ids, Run trial) {
    return new Run(
        trial.header(),
        trial.results().stream().filter(result -> !ids.contains(result.id())).toList(),
        trial.notes(),
        trial.samples());
  }

  private static List<Note> notes(
      List<Run> baseTrials,
      Run head,
      Comparability comparability,
      Pairing pairing,
      boolean paired) {
    List<Note> notes = new ArrayList<>();
    String subject = head.header().source();
    if (baseTrials.isEmpty()) {
      notes.add(new Note(NoteCode.NO_BASELINE, subject, "there is nothing to compare with"));
    } else if (!paired && pairing.both().isEmpty() && pairing.changed().isEmpty()) {
      notes.add(
          new Note(
              NoteCode.NOTHING_IN_COMMON,
              subject,
              "no benchmark of the head's "
                  + head.results().size()
                  + " is among those of "
                  + baseTrials.get(baseTrials.size() - 1).header().source()));
    }
    if (baseTrials.size() == 1 && baseTrials.get(0).header().blessing().isPresent()) {
      notes.add(
          new Note(
              NoteCode.ONE_TRIAL,
              baseTrials.get(0).header().source(),
              "the baseline has one trial, so how far this machine drifts from day to day is not"
                  + " in the intervals"));
    }
    environment(notes, head, comparability);
    for (Run trial : baseTrials) {
      trial.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    }
    head.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    return notes;
  }

  private static void environment(List<Note> notes, Run head, Comparability comparability) {
    String subject = head.header().source();
    String differences = String.join("; ", comparability.differences());
    switch (comparability.level()) {
      case DRIFTED -> notes.add(new Note(NoteCode.ENVIRONMENT_DRIFTED, subject, differences));
      case DIFFERENT -> notes.add(new Note(NoteCode.ENVIRONMENT_DIFFERENT, subject, differences));
      case SAME -> {}
    }
  }
}
