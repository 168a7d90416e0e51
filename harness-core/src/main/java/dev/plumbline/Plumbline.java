package dev.plumbline;

import dev.plumbline.baseline.EnvironmentComparison;
import dev.plumbline.compare.Comparing;
import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Steadiness;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.Gate;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The straight line from runs to a decision: are they comparable, what changed, does it matter. */
public final class Plumbline {
  private Plumbline() {}

  /**
   * Judges a run, and expects of it every benchmark of the base that its own plan does not leave
   * out.
   *
   * @param baseTrials runs of the base, oldest first; empty when there is no baseline
   * @param head the run to judge
   * @param policy the rules
   * @param today the day on which waivers are held to
   */
  public static Decision judge(List<Run> baseTrials, Run head, Policy policy, LocalDate today) {
    return judge(baseTrials, head, Scope.of(head.header().plan(), policy), policy, today);
  }

  /**
   * Judges a run.
   *
   * @param scope which benchmarks of the base are missing if the head does not have them
   */
  public static Decision judge(
      List<Run> baseTrials,
      Run head,
      Predicate<BenchmarkId> scope,
      Policy policy,
      LocalDate today) {
    return judge(baseTrials, head, scope, comparability(baseTrials, head), policy, today);
  }

  /**
   * Judges a run under a comparability that was found elsewhere.
   *
   * @param scope which benchmarks of the base are missing if the head does not have them
   * @param comparability what is taken to hold, whatever the environments say
   */
  public static Decision judge(
      List<Run> baseTrials,
      Run head,
      Predicate<BenchmarkId> scope,
      Comparability comparability,
      Policy policy,
      LocalDate today) {
    Optional<Note> unknown =
        newest(baseTrials)
            .flatMap(base -> EnvironmentComparison.unknown(base, head.header().environment()));
    DeclaredMetrics metrics = DeclaredMetrics.of(policy);
    List<Run> before = metrics.in(baseTrials);
    Run after = metrics.in(head);
    Comparison comparison =
        Comparing.compare(before, after, comparability, scope, policy.suiteLevel());
    Steadiness steadiness = Steadiness.of(before, after);
    return Gate.decide(with(comparison, unknown), before, after, policy, today, steadiness, false);
  }

  /**
   * Judges an A/B run: one side against the other, fork by fork.
   *
   * @throws IllegalArgumentException if it is no A/B run
   */
  public static Decision judgeSides(Run run, Policy policy, LocalDate today) {
    Run declared = DeclaredMetrics.of(policy).in(run);
    Comparison sides = Comparing.sides(declared, policy.suiteLevel());
    Steadiness steadiness = Steadiness.of(List.of(), declared);
    List<Run> base = List.of(declared.base().orElseThrow());
    return Gate.decide(sides, base, declared, policy, today, steadiness, true);
  }

  /**
   * Judges a run that has no baseline: by its budgets, and by what the policy says of that.
   *
   * @param why why there is none, and what comes nearest, one line; empty when nobody wanted one,
   *     so that no note regrets it
   */
  public static Decision judgeAlone(Run head, String why, Policy policy, LocalDate today) {
    Run declared = DeclaredMetrics.of(policy).in(head);
    Comparison alone =
        Comparing.compare(
            List.of(), declared, Comparability.same(), id -> true, policy.suiteLevel());
    List<Note> notes =
        alone.notes().stream()
            .filter(note -> note.code() != NoteCode.NO_BASELINE || !why.isEmpty())
            .map(
                note ->
                    note.code() == NoteCode.NO_BASELINE
                        ? new Note(note.code(), note.subject(), why)
                        : note)
            .toList();
    return Gate.decide(with(alone, notes), declared, policy, today);
  }

  /**
   * Whether a run can be held against the newest trial of a base; same when there is no base to
   * differ from.
   */
  public static Comparability comparability(List<Run> baseTrials, Run head) {
    return newest(baseTrials)
        .map(base -> EnvironmentComparison.between(base, head.header().environment()))
        .orElse(Comparability.same());
  }

  private static Optional<Environment> newest(List<Run> trials) {
    return trials.isEmpty()
        ? Optional.empty()
        : Optional.of(trials.get(trials.size() - 1).header().environment());
  }

  private static Comparison with(Comparison comparison, Optional<Note> note) {
    boolean said =
        comparison.notes().stream().anyMatch(n -> n.code() == NoteCode.ENVIRONMENT_UNKNOWN);
    if (note.isEmpty() || said) {
      return comparison;
    }
    List<Note> notes = new ArrayList<>(comparison.notes());
    notes.add(note.get());
    return with(comparison, notes);
  }

  private static Comparison with(Comparison comparison, List<Note> notes) {
    return new Comparison(
        comparison.base(),
        comparison.head(),
        comparison.comparability(),
        comparison.suiteLevel(),
        comparison.pairs(),
        notes);
  }
}
