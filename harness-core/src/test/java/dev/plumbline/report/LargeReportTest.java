package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten thousand benchmarks stay readable: what is not listed is counted. */
final class LargeReportTest {
  private static final int MANY = 10_000;

  /** One in a hundred regressed, the others unchanged. */
  private static Decision many() {
    List<Judgement> judgements = new ArrayList<>();
    for (int index = 0; index < MANY; index++) {
      var id = Examples.id("Suite" + index / 100 + ".method", "size", String.valueOf(index));
      judgements.add(
          index % 100 == 0
              ? Examples.regressed(
                  Examples.compared(id, 1e-6, 1.2e-6 + index * 1e-11, 0.16, 0.5),
                  Severity.WARNING,
                  true,
                  "over 15 %")
              : Examples.judged(
                  Examples.compared(
                      id,
                      1e-6,
                      1.001e-6,
                      -0.01,
                      0.02,
                      new Note(NoteCode.FEW_FORKS, id.text(), "3 forks")),
                  Verdict.UNCHANGED,
                  false,
                  "within the band"));
    }
    return Examples.of(Outcome.FAILED, judgements);
  }

  @Test
  void aTerminalListsWhatMattersAndCountsTheUnchanged() {
    String report = TerminalReport.render(many(), 120, false);
    assertThat(report.lines().count()).isLessThan(130);
    assertThat(report)
        .contains("9900 unchanged, not listed: see report.json for all rows")
        .contains("Suite99.method size=9900")
        .endsWith("100 regressed (warning), 9900 unchanged\nfailed (exit 1)\n");
  }

  @Test
  void aTerminalListsAllWhenAsked() {
    String report = TerminalReport.render(many(), 120, false, true, false);
    assertThat(report.lines().filter(line -> line.startsWith("= "))).hasSize(9_900);
  }

  @Test
  void theLargestRegressionStandsFirst() {
    List<String> rows =
        TerminalReport.render(many(), 120, false)
            .lines()
            .filter(line -> line.startsWith("✗"))
            .toList();
    assertThat(rows.get(0)).contains("size=9900 ");
    assertThat(rows.get(99)).contains("size=0 ");
  }

  @Test
  void markdownFitsACommentAndCountsWhatWasCut() {
    String report = MarkdownReport.render(many());
    assertThat(report.length()).isBetween(60_000, MarkdownReport.LIMIT);
    long rows = report.lines().filter(line -> line.contains("<code>Suite")).count();
    assertThat(report)
        .endsWith("\nCut to fit: " + (MANY - rows) + " rows; see report.json for all rows.\n");
    assertThat(report.indexOf("**regressed (warning)**")).isLessThan(report.indexOf("unchanged |"));
  }

  @Test
  void markdownFitsEvenWhenEveryTextIsLong() {
    String longest = "a|".repeat(5_000);
    List<Judgement> judgements = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int index = 0; index < 500; index++) {
      judgements.add(
          Examples.judged(
              Examples.compared(
                  Examples.id("Suite" + index + ".method" + longest, "p", longest),
                  1e-6,
                  1.3e-6,
                  0.1,
                  0.5,
                  new Note(NoteCode.FEW_FORKS, longest, longest)),
              Verdict.INCONCLUSIVE,
              false,
              longest));
      reasons.add(longest + index);
    }
    Decision plain = Examples.of(Outcome.FAILED, judgements);
    Decision decision =
        new Decision(
            plain.outcome(),
            reasons,
            plain.policy(),
            plain.comparison(),
            judgements,
            List.of(),
            List.of(),
            List.of());
    String report = MarkdownReport.render(decision);
    assertThat(report.length()).isLessThanOrEqualTo(MarkdownReport.LIMIT);
    assertThat(report).contains(" reasons, ").contains(" rows; see report.json for all rows.");
  }

  @Test
  void everyJudgementIsInTheFiles() {
    Decision decision = many();
    assertThat(CsvReport.render(decision).lines()).hasSize(MANY + 1);
    assertThat(JsonReport.render(decision).lines().filter(l -> l.contains("\"verdict\" :")))
        .hasSize(MANY);
  }
}
