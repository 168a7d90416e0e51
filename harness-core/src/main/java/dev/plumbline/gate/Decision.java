package dev.plumbline.gate;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Pair;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Calibrated;
import dev.plumbline.model.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything decided about a run: renderers show it and decide nothing.
 *
 * @param outcome the one answer
 * @param reasons why it is not "passed", one line each; empty when it passed
 * @param policy the rules that were applied
 * @param comparison what was judged
 * @param judgements a verdict for each pair, in the order of the comparison
 * @param budgets a state for each budget
 * @param derived overheads and speed-ups
 * @param notes doubts about the whole, the comparison's among them
 * @param calibrated how well such decisions are made on this machine, if that was measured
 */
public record Decision(
    Outcome outcome,
    List<String> reasons,
    Policy policy,
    Comparison comparison,
    List<Judgement> judgements,
    List<BudgetJudgement> budgets,
    List<DerivedResult> derived,
    List<Note> notes,
    Optional<Calibrated> calibrated) {
  /** Copies the lists. */
  public Decision {
    reasons = List.copyOf(reasons);
    judgements = List.copyOf(judgements);
    budgets = List.copyOf(budgets);
    derived = List.copyOf(derived);
    notes = List.copyOf(notes);
  }

  /** A decision on a machine that nobody calibrated. */
  public Decision(
      Outcome outcome,
      List<String> reasons,
      Policy policy,
      Comparison comparison,
      List<Judgement> judgements,
      List<BudgetJudgement> budgets,
      List<DerivedResult> derived,
      List<Note> notes) {
    this(
        outcome,
        reasons,
        policy,
        comparison,
        judgements,
        budgets,
        derived,
        notes,
        Optional.empty());
  }

  /** The same with what is known of the machine. */
  public Decision calibratedBy(Calibrated known) {
    return new Decision(
        outcome,
        reasons,
        policy,
        comparison,
        judgements,
        budgets,
        derived,
        notes,
        Optional.of(known));
  }

  /**
   * Benchmarks whose own score has a verdict other than inconclusive, so that further forks would
   * tell nothing new. Tail quantiles and secondary metrics are judged from what there is by then.
   */
  public Set<BenchmarkId> settled() {
    Set<BenchmarkId> settled = new HashSet<>();
    Set<BenchmarkId> open = new HashSet<>();
    for (Judgement judgement : judgements) {
      boolean own = !(judgement.pair() instanceof Pair.Compared pair) || pair.metric().primary();
      if (own) {
        (judgement.verdict() == Verdict.INCONCLUSIVE ? open : settled).add(judgement.id());
      }
    }
    settled.removeAll(open);
    return Set.copyOf(settled);
  }
}
