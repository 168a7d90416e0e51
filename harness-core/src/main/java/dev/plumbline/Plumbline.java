package dev.plumbline;

import dev.plumbline.baseline.EnvironmentComparison;
import dev.plumbline.compare.Comparing;
import dev.plumbline.compare.Comparison;
import dev.plumbline.gate.Decision;
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
    return judge(baseTrials, head, Scope.of(head.header().plan()), policy, today);
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
    Comparability comparability = Comparability.same();
    Optional<Note> unknown = Optional.empty();
    if (!baseTrials.isEmpty()) {
      Environment base = baseTrials.get(baseTrials.size() - 1).header().environment();
      comparability = EnvironmentComparison.between(base, head.header().environment());
      unknown = EnvironmentComparison.unknown(base, head.header().environment());
    }
    Comparison comparison =
        Comparing.compare(baseTrials, head, comparability, scope, policy.suiteLevel());
    return Gate.decide(with(comparison, unknown), head, policy, today);
  }

  private static Comparison with(Comparison comparison, Optional<Note> note) {
    boolean said =
        comparison.notes().stream().anyMatch(n -> n.code() == NoteCode.ENVIRONMENT_UNKNOWN);
    if (note.isEmpty() || said) {
      return comparison;
    }
    List<Note> notes = new ArrayList<>(comparison.notes());
    notes.add(note.get());
    return new Comparison(
        comparison.base(),
        comparison.head(),
        comparison.comparability(),
        comparison.suiteLevel(),
        comparison.pairs(),
        notes);
  }
}
