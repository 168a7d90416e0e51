package dev.plumbline.report;

import dev.plumbline.slo.SloJudgement;
import dev.plumbline.slo.TestTimes;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Judged objectives as Markdown. */
public final class SloMarkdown {
  private SloMarkdown() {}

  /** Renders them; ends with a line end. */
  public static String render(List<SloJudgement> judgements) {
    StringBuilder text =
        new StringBuilder("**").append(SloRows.counts(judgements)).append("**\n\n");
    text.append("| state | objective | value | target | critical | headroom | of |\n");
    text.append("|---|---|--:|--:|--:|--:|---|\n");
    for (SloJudgement judgement : judgements) {
      text.append("| ")
          .append(judgement.state().words().toUpperCase(Locale.ROOT))
          .append(" | ")
          .append(MarkdownText.code(judgement.slo().id()))
          .append(" | ")
          .append(SloRows.value(judgement.value(), judgement.slo()))
          .append(" | ")
          .append(SloRows.value(OptionalDouble.of(judgement.slo().target()), judgement.slo()))
          .append(" | ")
          .append(SloRows.value(judgement.slo().critical(), judgement.slo()))
          .append(" | ")
          .append(SloRows.headroom(judgement))
          .append(" | ")
          .append(
              MarkdownText.text(
                  judgement.subject().isEmpty() ? judgement.why() : SloRows.source(judgement)))
          .append(" |\n");
    }
    judgements.forEach(judgement -> slowest(text, judgement));
    return text.toString();
  }

  private static void slowest(StringBuilder text, SloJudgement judgement) {
    if (judgement.slowest().isEmpty()) {
      return;
    }
    text.append("\nSlowest tests of ")
        .append(MarkdownText.code(judgement.slo().id()))
        .append(":\n\n| time | test |\n|--:|---|\n");
    for (TestTimes.Test test : judgement.slowest()) {
      text.append("| ")
          .append(SloRows.seconds(test.seconds()))
          .append(" | ")
          .append(MarkdownText.text(test.name()))
          .append(" |\n");
    }
  }
}
