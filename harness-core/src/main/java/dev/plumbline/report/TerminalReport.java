package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.NoteCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A decision for a terminal: aligned, no line wider than the terminal, the most important first and
 * the outcome last, where the eye is when the command ends.
 */
public final class TerminalReport {
  /** More unchanged benchmarks than this are counted instead of listed. */
  private static final int UNCHANGED_ROWS = 20;

  /** Rows listed of every other verdict. */
  private static final int GROUP_ROWS = 100;

  private static final int REASONS = 20;

  private final Decision decision;
  private final TerminalPage page;
  private final boolean all;
  private final Names names;
  private final Map<Importance.Group, List<Judgement>> groups;
  private final Footnotes footnotes;
  private final Remarks remarks;

  private TerminalReport(Decision decision, int width, boolean colour, boolean all, boolean ascii) {
    this.decision = decision;
    this.page = new TerminalPage(width, colour, ascii);
    this.all = all;
    this.names = Names.of(decision);
    List<Judgement> sorted = Importance.sorted(decision);
    this.groups = Importance.groups(sorted);
    this.footnotes = Footnotes.of(sorted, decision);
    this.remarks = new Remarks(decision);
  }

  /**
   * Renders a decision; many unchanged benchmarks are counted rather than listed.
   *
   * @param width columns of the terminal; taken as 40 when it is less
   * @param colour whether to use ANSI colours
   */
  public static String render(Decision decision, int width, boolean colour) {
    return render(decision, width, colour, false, false);
  }

  /**
   * Renders a decision.
   *
   * @param width columns of the terminal; taken as 40 when it is less
   * @param colour whether to use ANSI colours
   * @param all whether to list every benchmark, however many
   * @param ascii whether to spell signs such as ± and × in ASCII: see {@link Ascii}
   */
  public static String render(
      Decision decision, int width, boolean colour, boolean all, boolean ascii) {
    return new TerminalReport(decision, width, colour, all, ascii).render();
  }

  private String render() {
    header();
    Map<Importance.Group, List<TerminalRow>> shown = new LinkedHashMap<>();
    groups.forEach((group, members) -> shown.put(group, rows(group, members)));
    TerminalRows layout =
        new TerminalRows(shown.values().stream().flatMap(List::stream).toList(), page.width());
    legend();
    layout.titles(page);
    boolean broken = false;
    for (Map.Entry<Importance.Group, List<TerminalRow>> entry : shown.entrySet()) {
      if (!broken && entry.getKey().afterBrokenBudgets()) {
        TerminalSections.budgets(page, decision, names, true);
        broken = true;
      }
      group(entry.getKey(), entry.getValue(), groups.get(entry.getKey()).size(), layout);
    }
    if (!broken) {
      TerminalSections.budgets(page, decision, names, true);
    }
    TerminalSections.budgets(page, decision, names, false);
    TerminalSections.derived(page, decision, names);
    TerminalSections.categories(page, decision, names);
    TerminalSections.footnotes(page, footnotes);
    outcome();
    return page.toString();
  }

  private void header() {
    int trials = decision.comparison().base().size();
    Headers.base(decision)
        .ifPresent(
            base ->
                page.paragraph(
                    "base  ",
                    base + (trials > 1 ? ", the newest of " + trials + " trials" : ""),
                    Paint.PLAIN));
    page.paragraph("head  ", Headers.head(decision), Paint.PLAIN);
    page.paragraph("on    ", Headers.environment(decision.comparison().head()), Paint.DIM);
    decision
        .calibrated()
        .ifPresent(
            known ->
                page.paragraph(
                    "",
                    CalibrationText.line(known),
                    known.stale().isEmpty() ? Paint.DIM : Paint.YELLOW));
    if (trials == 0) {
      page.line("no baseline: nothing to compare with, values only", Paint.YELLOW);
      return;
    }
    switch (decision.comparison().comparability().level()) {
      case SAME -> {}
      case DRIFTED -> differences("environment drifted: ");
      case DIFFERENT -> differences("environment differs: ");
    }
  }

  private void differences(String lead) {
    for (String difference : decision.comparison().comparability().differences()) {
      page.line(lead + CleanText.oneLine(difference), Paint.YELLOW);
    }
  }

  /** What the signs and the interval mean, where there are any. */
  private void legend() {
    List<Double> levels =
        decision.judgements().stream()
            .flatMap(judgement -> Facts.of(judgement.pair()).effect().stream())
            .map(Effect::level)
            .filter(level -> level < 1)
            .distinct()
            .sorted()
            .toList();
    page.gap();
    if (!levels.isEmpty()) {
      page.line(
          "change: + is worse; interval: where the change lies, at "
              + levels.stream().map(Wording::level).collect(Collectors.joining(" or ")),
          Paint.DIM);
    }
  }

  /** How many rows of a group are listed. */
  private int shown(Importance.Group group, List<Judgement> members) {
    if (all) {
      return members.size();
    }
    if (group.verdict() == Verdict.UNCHANGED || group.shownOnly()) {
      return members.size() > UNCHANGED_ROWS ? 0 : members.size();
    }
    return Math.min(GROUP_ROWS, members.size());
  }

  private List<TerminalRow> rows(Importance.Group group, List<Judgement> members) {
    return members.subList(0, shown(group, members)).stream()
        .map(
            judgement ->
                TerminalRow.of(judgement, names, footnotes, remarks, !Headers.noBaseline(decision))
                    .mapped(page::signs))
        .toList();
  }

  private void group(
      Importance.Group group, List<TerminalRow> rows, int size, TerminalRows layout) {
    String title = size + " " + Tally.words(group, Headers.noBaseline(decision));
    if (rows.isEmpty()) {
      page.gap();
      page.line("= " + title + ", not listed: " + NoteCode.CUT.help(), Paint.PLAIN);
      return;
    }
    page.heading(title);
    rows.forEach(row -> layout.print(page, row));
    if (rows.size() < size) {
      page.line("  … " + (size - rows.size()) + " more: " + NoteCode.CUT.help(), Paint.DIM);
    }
  }

  private void outcome() {
    page.gap();
    List<String> tally = new ArrayList<>(Tally.verdicts(groups, Headers.noBaseline(decision)));
    String benchmarks = tally.isEmpty() ? "nothing was judged" : Wording.unbroken(tally);
    page.paragraph("", benchmarks, Paint.PLAIN);
    List<String> budgets = Tally.budgets(decision);
    if (!budgets.isEmpty()) {
      page.paragraph("", "budgets: " + String.join(", ", budgets), Paint.PLAIN);
    }
    page.line(
        decision.outcome().words() + " (exit " + decision.outcome().exitCode() + ")",
        Paint.of(decision.outcome()));
    List<String> reasons = decision.reasons();
    for (String reason : reasons.subList(0, Math.min(REASONS, reasons.size()))) {
      page.paragraph("  - ", CleanText.oneLine(reason), Paint.PLAIN);
    }
    if (reasons.size() > REASONS) {
      page.line("  - and " + (reasons.size() - REASONS) + " more reasons", Paint.PLAIN);
    }
  }
}
