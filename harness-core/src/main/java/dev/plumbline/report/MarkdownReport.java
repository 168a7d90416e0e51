package dev.plumbline.report;

import dev.plumbline.compare.Pair;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedChange;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.TargetJudgement;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A decision as GitHub Markdown, the most important first, at most {@value #LIMIT} characters so
 * that it fits one comment. What does not fit is counted in the last line, by kind.
 */
public final class MarkdownReport {
  /** Characters at most. */
  public static final int LIMIT = 65_536;

  /** Kept free for the line that says what was cut. */
  private static final int RESERVE = 1_000;

  /** A table of verdicts leaves room for what follows it. */
  private static final int LONGEST_TABLE = 18_000;

  private static final int TAIL_LINES = 20;
  private static final int TAIL_WIDTH = 160;

  private final Decision decision;
  private final Names names;
  private final List<Judgement> sorted;
  private final Map<Importance.Group, List<Judgement>> groups;
  private final Footnotes footnotes;
  private final Remarks remarks;
  private final BoundedText page = new BoundedText(LIMIT);
  private final Map<String, Integer> cut = new LinkedHashMap<>();

  private MarkdownReport(Decision decision) {
    this.decision = decision;
    this.names = Names.of(decision);
    this.sorted = Importance.sorted(decision);
    this.groups = Importance.groups(sorted);
    this.footnotes = Footnotes.of(sorted, decision);
    this.remarks = new Remarks(decision);
  }

  /** Renders a decision. */
  public static String render(Decision decision) {
    return new MarkdownReport(decision).render();
  }

  private String render() {
    outcome();
    if (decision.budgets().stream().anyMatch(b -> b.state() == BudgetJudgement.State.FAIL)) {
      verdicts(row -> !quiet(row) && !Importance.Group.of(row).afterBrokenBudgets());
      budgets("### Budgets broken", true);
      verdicts(row -> !quiet(row) && Importance.Group.of(row).afterBrokenBudgets());
    } else {
      verdicts(row -> !quiet(row));
    }
    tails();
    budgets("### Budgets", false);
    derived();
    categories();
    notes();
    environment();
    quietVerdicts();
    cutLine();
    return page.toString();
  }

  private void outcome() {
    Outcome outcome = decision.outcome();
    page.append(
        "## Plumbline: " + outcome.words() + " (exit " + outcome.exitCode() + ")\n\n", RESERVE);
    List<String> tally = Tally.verdicts(groups, Headers.noBaseline(decision));
    page.append(
        tally.isEmpty() ? "Nothing was judged.\n" : String.join(", ", tally) + "\n", RESERVE);
    List<String> budgets = Tally.budgets(decision);
    if (!budgets.isEmpty()) {
      page.append("\nBudgets: " + String.join(", ", budgets) + "\n", RESERVE);
    }
    if (Headers.noBaseline(decision)) {
      page.append("\nNo baseline: values only, nothing to compare with.\n", RESERVE);
    }
    decision
        .calibrated()
        .map(CalibrationText::line)
        .ifPresent(line -> page.append("\n" + MarkdownText.text(line) + "\n", RESERVE));
    lines(
        "",
        decision.reasons().stream().map(reason -> "- " + MarkdownText.text(reason)).toList(),
        "",
        8_000,
        "reasons");
  }

  private static boolean quiet(Judgement row) {
    return MarkdownRows.quiet(row);
  }

  private void verdicts(Predicate<Judgement> which) {
    verdicts(which, "", "", LONGEST_TABLE);
  }

  private void quietVerdicts() {
    verdicts(
        MarkdownReport::quiet,
        "<details><summary>Unchanged, skipped and only shown</summary>\n\n",
        "\n</details>\n",
        LIMIT);
  }

  private void verdicts(Predicate<Judgement> which, String lead, String ending, int share) {
    List<Judgement> rows = sorted.stream().filter(which).toList();
    MarkdownRows layout = new MarkdownRows(names, footnotes, remarks);
    lines(lead + MarkdownRows.HEADING, rows, layout::row, ending, share, "rows");
  }

  private void tails() {
    List<String> tails = new ArrayList<>();
    for (Judgement row : sorted) {
      if (row.pair() instanceof Pair.NotMeasured failed && row.verdict() == Verdict.FAILED) {
        List<String> tail = CleanText.lastLines(failed.outputTail(), TAIL_LINES, TAIL_WIDTH);
        if (!tail.isEmpty()) {
          tails.add(
              "<details><summary>Last output of "
                  + MarkdownText.code(names.of(row.id()))
                  + "</summary>\n\n<pre>"
                  + String.join("\n", tail.stream().map(MarkdownText::text).toList())
                  + "</pre>\n</details>\n");
        }
      }
    }
    lines("", tails, "", 8_000, "outputs");
  }

  private void budgets(String heading, boolean broken) {
    List<String> rows = new ArrayList<>();
    for (BudgetJudgement budget : Wording.worstFirst(decision.budgets())) {
      boolean fail = budget.state() == BudgetJudgement.State.FAIL;
      if (fail == broken) {
        rows.add(
            "| "
                + (fail ? "**fail**" : budget.state().words())
                + " | "
                + MarkdownText.code(budget.name())
                + " | "
                + MarkdownText.text(Wording.budget(budget, names))
                + " |");
      }
    }
    String head = "\n\n| state | budget | measured |\n|---|---|---|\n";
    lines(heading + head, rows, "", 5_000, "budgets");
  }

  private void derived() {
    lines(
        "### Derived\n\n| derived | figure | held to | since the base |\n|---|---|---|---|\n",
        DerivedWording.worstFirst(decision.derived()),
        row ->
            "| "
                + MarkdownText.code(row.name())
                + " | "
                + MarkdownText.text(DerivedWording.figure(row, names))
                + " | "
                + bold(
                    row.target().filter(TargetJudgement::fails).isPresent(),
                    DerivedWording.target(row))
                + " | "
                + bold(
                    row.change().filter(DerivedChange::fails).isPresent(),
                    DerivedWording.change(row))
                + " |",
        "",
        6_000,
        "derived figures");
  }

  private static String bold(boolean fails, Optional<String> text) {
    String clean = text.map(MarkdownText::text).orElse("");
    return fails ? "**" + clean + "**" : clean;
  }

  private void categories() {
    List<String> rows = new ArrayList<>();
    for (Category category : Category.of(decision)) {
      rows.add(
          "| "
              + MarkdownText.text(category.name())
              + " | "
              + category.members().size()
              + " | "
              + member(category.fastest())
              + " | "
              + member(category.slowest())
              + " |");
    }
    lines(
        "### Categories\n\n| category | benchmarks | fastest | slowest |\n|---|--:|---|---|\n",
        rows,
        "",
        4_000,
        "categories");
  }

  private String member(Category.Member member) {
    return MarkdownText.code(names.of(member.id()))
        + " "
        + MarkdownText.text(Scale.text(member.value(), member.metric().unit()));
  }

  private void notes() {
    List<String> notes = new ArrayList<>();
    for (Footnotes.Footnote footnote : footnotes.all()) {
      notes.add(
          "- \\["
              + footnote.number()
              + "\\] "
              + MarkdownText.text(Wording.footnote(footnote))
              + Wording.help(footnote).map(help -> ". Would help: " + help).orElse(""));
    }
    lines("### Notes\n\n", notes, "", 6_000, "notes");
  }

  private void environment() {
    RunHeader head = decision.comparison().head();
    Optional<RunHeader> base = Headers.newestBase(decision);
    List<String> rows = new ArrayList<>();
    rows.add(
        fact(
            head.base().isPresent() ? "jar" : "run",
            Headers.base(decision).orElse("no baseline"),
            Headers.head(decision),
            false));
    for (EnvironmentFact fact : EnvironmentFact.values()) {
      String before = base.flatMap(run -> Headers.fact(run, fact)).orElse("");
      String after = Headers.fact(head, fact).orElse("");
      if (!before.isEmpty() || !after.isEmpty()) {
        rows.add(fact(fact.label(), before, after, base.isPresent() && !before.equals(after)));
      }
    }
    lines("### Environment\n\n| | base | head |\n|---|---|---|\n", rows, "", 6_000, "facts");
  }

  private static String fact(String label, String base, String head, boolean differs) {
    String mark = differs ? "**" : "";
    String before = base.isEmpty() ? "unknown" : MarkdownText.text(base);
    String after = head.isEmpty() ? "unknown" : MarkdownText.text(head);
    return "| " + mark + label + mark + " | " + before + " | " + mark + after + mark + " |";
  }

  private void cutLine() {
    if (!cut.isEmpty()) {
      List<String> parts = new ArrayList<>();
      cut.forEach((what, count) -> parts.add(count + " " + what));
      page.append(
          "\nCut to fit: " + String.join(", ", parts) + "; " + NoteCode.CUT.help() + ".\n", 0);
    }
  }

  private void lines(String heading, List<String> lines, String ending, int share, String what) {
    lines(heading, lines, line -> line, ending, share, what);
  }

  /**
   * Lines under a heading, as many as fit the share and leave the reserve free; what does not fit
   * is not even laid out.
   */
  private <T> void lines(
      String heading,
      List<T> members,
      Function<T, String> line,
      String ending,
      int share,
      String what) {
    if (members.isEmpty()) {
      return;
    }
    BoundedText block = new BoundedText(Math.min(share, page.free() - RESERVE));
    int fitted = 0;
    if (block.append("\n" + heading, ending.length())) {
      while (fitted < members.size()
          && block.append(line.apply(members.get(fitted)) + "\n", ending.length())) {
        fitted++;
      }
    }
    if (fitted > 0) {
      block.append(ending, 0);
      page.append(block.toString(), RESERVE);
    }
    if (fitted < members.size()) {
      cut.merge(what, members.size() - fitted, Integer::sum);
    }
  }
}
