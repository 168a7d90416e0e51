package dev.plumbline.report;

import dev.plumbline.slo.SloJudgement;
import dev.plumbline.slo.State;
import dev.plumbline.slo.TestTimes;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Judged objectives as a table for a terminal. */
public final class SloTerminal {
  private SloTerminal() {}

  /**
   * Renders them; no line is wider than the width.
   *
   * @param width columns of the terminal
   * @param colour whether to colour
   * @param ascii whether to keep to ASCII
   */
  public static String render(
      List<SloJudgement> judgements, int width, boolean colour, boolean ascii) {
    TerminalPage page = new TerminalPage(width, colour, ascii);
    AlignedTable table =
        new AlignedTable(2, 1, "", "objective", "value", "target", "critical", "headroom", "");
    for (SloJudgement judgement : judgements) {
      table.row(
          judgement.state().words().toUpperCase(Locale.ROOT),
          CleanText.oneLine(judgement.slo().id()),
          SloRows.value(judgement.value(), judgement.slo()),
          SloRows.value(OptionalDouble.of(judgement.slo().target()), judgement.slo()),
          SloRows.value(judgement.slo().critical(), judgement.slo()),
          SloRows.headroom(judgement),
          CleanText.oneLine(SloRows.source(judgement)));
    }
    table.print(page);
    page.gap();
    judgements.forEach(judgement -> noData(page, judgement));
    page.gap();
    page.line(SloRows.counts(judgements), paint(judgements));
    judgements.forEach(judgement -> slowest(page, judgement));
    return page.toString();
  }

  private static void noData(TerminalPage page, SloJudgement judgement) {
    if (judgement.state() == State.NO_DATA) {
      page.paragraph(
          "  ",
          "no data of "
              + CleanText.oneLine(judgement.slo().id())
              + ": "
              + CleanText.oneLine(judgement.why()),
          Paint.PLAIN);
    }
  }

  private static Paint paint(List<SloJudgement> judgements) {
    State worst = State.PASS;
    for (SloJudgement judgement : judgements) {
      worst = judgement.state().compareTo(worst) > 0 ? judgement.state() : worst;
      if (judgement.state() == State.FAIL) {
        return Paint.RED;
      }
    }
    return worst == State.PASS ? Paint.GREEN : Paint.YELLOW;
  }

  private static void slowest(TerminalPage page, SloJudgement judgement) {
    if (judgement.slowest().isEmpty()) {
      return;
    }
    page.heading("slowest tests of " + CleanText.oneLine(judgement.slo().id()));
    AlignedTable table = new AlignedTable(0, 1, "", "");
    for (TestTimes.Test test : judgement.slowest()) {
      table.row(SloRows.seconds(test.seconds()), CleanText.oneLine(test.name()));
    }
    table.print(page);
  }
}
