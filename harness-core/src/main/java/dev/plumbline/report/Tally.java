package dev.plumbline.report;

import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many of each verdict there are, in words. */
final class Tally {
  private Tally() {}

  /**
   * {@code 2 regressed (critical)}, {@code 1 missing}, {@code 97 unchanged}; empty when nothing was
   * judged.
   */
  static List<String> verdicts(Map<Importance.Group, List<Judgement>> groups, boolean noBaseline) {
    List<String> parts = new ArrayList<>();
    groups.forEach((group, members) -> parts.add(members.size() + " " + words(group, noBaseline)));
    return parts;
  }

  /** The words of a group; where there is nothing to be new against, it is only measured. */
  static String words(Importance.Group group, boolean noBaseline) {
    return noBaseline && group.verdict() == Verdict.NEW ? "measured" : group.words();
  }

  /** {@code 1 budget fail}, {@code 3 budgets pass}; empty without budgets. */
  static List<String> budgets(Decision decision) {
    List<String> parts = new ArrayList<>();
    for (BudgetJudgement.State state :
        List.of(
            BudgetJudgement.State.FAIL,
            BudgetJudgement.State.WARN,
            BudgetJudgement.State.PASS,
            BudgetJudgement.State.NO_DATA)) {
      long count = decision.budgets().stream().filter(b -> b.state() == state).count();
      if (count > 0) {
        parts.add(count + " " + state.words());
      }
    }
    return parts;
  }
}
