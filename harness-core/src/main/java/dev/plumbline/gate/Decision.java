package dev.plumbline.gate;

import dev.plumbline.compare.Comparison;
import dev.plumbline.model.Note;
import java.util.List;

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
 */
public record Decision(
    Outcome outcome,
    List<String> reasons,
    Policy policy,
    Comparison comparison,
    List<Judgement> judgements,
    List<BudgetJudgement> budgets,
    List<DerivedResult> derived,
    List<Note> notes) {
  /** Copies the lists. */
  public Decision {
    reasons = List.copyOf(reasons);
    judgements = List.copyOf(judgements);
    budgets = List.copyOf(budgets);
    derived = List.copyOf(derived);
    notes = List.copyOf(notes);
  }
}
