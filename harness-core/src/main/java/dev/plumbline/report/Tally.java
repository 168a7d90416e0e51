package dev.plumbline.report;

import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many of each verdict there are, in words. */
final class Tally {
  private Tally() {}

  /** {@code 2 regressed, critical · 1 missing · 97 unchanged}; empty when nothing was judged. */
  static List<String> verdicts(Map<Importance.Group, List<Judgement>> groups) {
    List<String> parts = new ArrayList<>();
    groups.forEach((group, members) -> parts.add(members.size() + " " + verdict(group)));
    return parts;
  }

  private static String verdict(Importance.Group group) {
    if (group.shownOnly()) {
      return group.words();
    }
    return group
        .severity()
        .map(severity -> group.verdict().words() + " (" + severity.word() + ")")
        .orElse(group.verdict().words());
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
