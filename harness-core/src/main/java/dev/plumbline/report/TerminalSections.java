package dev.plumbline.report;

import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedChange;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.TargetJudgement;
import dev.plumbline.unit.Scale;
import java.util.List;
import java.util.stream.Collectors;

/** What stands beside the verdicts in a terminal: budgets, derived results and footnotes. */
final class TerminalSections {
  private static final int LINES = 100;

  /** More budgets without data than this share a line: a filtered run has few of them. */
  private static final int APART = 3;

  private TerminalSections() {}

  /**
   * The budgets.
   *
   * @param broken those that fail, or else all the others
   */
  static void budgets(TerminalPage page, Decision decision, Names names, boolean broken) {
    List<BudgetJudgement> shown =
        Wording.worstFirst(decision.budgets()).stream()
            .filter(b -> broken == (b.state() == BudgetJudgement.State.FAIL))
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    page.heading(broken ? "budgets broken" : "budgets");
    List<BudgetJudgement> silent =
        shown.stream().filter(b -> b.state() == BudgetJudgement.State.NO_DATA).toList();
    boolean together = silent.size() > APART;
    list(page, together ? shown.stream().filter(b -> !silent.contains(b)).toList() : shown, names);
    if (together) {
      String all =
          silent.stream().map(b -> CleanText.oneLine(b.name())).collect(Collectors.joining(", "));
      page.paragraph("no data ", all, Paint.YELLOW);
    }
  }

  private static void list(TerminalPage page, List<BudgetJudgement> budgets, Names names) {
    int name =
        Math.min(
            budgets.stream()
                .mapToInt(b -> DisplayWidth.of(CleanText.oneLine(b.name())))
                .max()
                .orElse(0),
            page.width() / 3);
    for (BudgetJudgement budget : budgets.subList(0, Math.min(LINES, budgets.size()))) {
      Paint paint =
          switch (budget.state()) {
            case FAIL -> Paint.RED;
            case WARN, NO_DATA -> Paint.YELLOW;
            case PASS -> Paint.GREEN;
          };
      page.marked(
          DisplayWidth.padRight(budget.state().words(), 7),
          paint,
          " "
              + DisplayWidth.padRight(
                  DisplayWidth.shortenMiddle(CleanText.oneLine(budget.name()), name), name)
              + "  "
              + Wording.budget(budget, names));
    }
    if (budgets.size() > LINES) {
      page.line("  … and " + (budgets.size() - LINES) + " more budgets", Paint.DIM);
    }
  }

  /** Derived figures: each with what became of it and what the policy wants. */
  static void derived(TerminalPage page, Decision decision, Names names) {
    if (decision.derived().isEmpty()) {
      return;
    }
    page.heading("derived");
    List<DerivedResult> all = DerivedWording.worstFirst(decision.derived());
    for (DerivedResult derived : all.subList(0, Math.min(LINES, all.size()))) {
      String name = CleanText.oneLine(derived.name()) + ": ";
      page.paragraph("  ", name + DerivedWording.figure(derived, names), Paint.PLAIN);
      DerivedWording.target(derived)
          .ifPresent(target -> page.paragraph("    ", target, paint(derived.target().get())));
      DerivedWording.change(derived)
          .ifPresent(change -> page.paragraph("    ", change, paint(derived.change().get())));
    }
    if (all.size() > LINES) {
      page.line("  … and " + (all.size() - LINES) + " more derived figures", Paint.DIM);
    }
  }

  private static Paint paint(TargetJudgement target) {
    return switch (target.state()) {
      case PASS -> Paint.GREEN;
      case FAIL -> Paint.RED;
      case INCONCLUSIVE -> Paint.YELLOW;
    };
  }

  private static Paint paint(DerivedChange change) {
    return change.fails() ? Paint.RED : Paint.DIM;
  }

  /** The fastest and the slowest of each category, among equal units. */
  static void categories(TerminalPage page, Decision decision, Names names) {
    List<Category> categories = Category.of(decision);
    if (categories.isEmpty()) {
      return;
    }
    page.heading("categories");
    for (Category category : categories.subList(0, Math.min(LINES, categories.size()))) {
      int size = category.members().size();
      String name = CleanText.oneLine(category.name());
      page.line("  " + name + ", " + Wording.count(size, "benchmark"), Paint.PLAIN);
      if (size > 1) {
        page.line("    fastest  " + member(category.fastest(), names), Paint.PLAIN);
        page.line("    slowest  " + member(category.slowest(), names), Paint.PLAIN);
      }
    }
  }

  private static String member(Category.Member member, Names names) {
    return CleanText.oneLine(Scale.text(member.value(), member.metric().unit()))
        + "  "
        + names.of(member.id());
  }

  /** Each kind of doubt once, with what would help. */
  static void footnotes(TerminalPage page, Footnotes footnotes) {
    List<Footnotes.Footnote> all = footnotes.all();
    if (all.isEmpty()) {
      return;
    }
    page.heading("notes");
    for (Footnotes.Footnote footnote : all) {
      page.paragraph("[" + footnote.number() + "] ", Wording.footnote(footnote), Paint.PLAIN);
      Wording.help(footnote).ifPresent(help -> page.paragraph("    would help: ", help, Paint.DIM));
    }
  }
}
