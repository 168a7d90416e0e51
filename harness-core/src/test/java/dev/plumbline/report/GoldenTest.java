package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Verdict;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format is the same text to the last character in every locale. */
final class GoldenTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "en-US", "de-DE", "ar-EG", "tr-TR"})
  void aRichDecisionIsShownAsAgreed(String locale) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    Decision rich = RichExample.rich();
    Golden.check("rich-80.txt", TerminalReport.render(rich, 80, false));
    Golden.check("rich-120.txt", TerminalReport.render(rich, 120, false));
    String ascii = TerminalReport.render(rich, 100, false, false, true);
    assertThat(ascii.chars()).allMatch(letter -> letter < 0x80);
    Golden.check("rich-100-ascii.txt", ascii);
    Golden.check("rich-200-colour.txt", TerminalReport.render(rich, 200, true));
    Golden.check("rich.md", MarkdownReport.render(rich));
    Golden.check("rich.json", JsonReport.render(rich));
    Golden.check("rich.csv", CsvReport.render(rich));
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "ar-EG"})
  void aRunWithoutABaselineIsATableOfValues(String locale) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    Decision values = Examples.withoutBaseline();
    Golden.check("values.txt", TerminalReport.render(values, 100, false));
    Golden.check("values.md", MarkdownReport.render(values));
    Golden.check("values.json", JsonReport.render(values));
    Golden.check("values.csv", CsvReport.render(values));
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "tr-TR"})
  void aPassedComparisonIsShort(String locale) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    Decision passed =
        Examples.of(
            Outcome.PASSED,
            List.of(
                Examples.judged(
                    Examples.compared(Examples.id("Registry.lookup"), 4e-8, 4.01e-8, -0.01, 0.015),
                    Verdict.UNCHANGED,
                    false,
                    "within the band")));
    Golden.check("passed.txt", TerminalReport.render(passed, 100, false));
    Golden.check("passed.md", MarkdownReport.render(passed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"und"})
  void anEmptyDecisionSaysThatNothingWasJudged(String locale) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    Decision empty = Examples.of(Outcome.CANNOT_JUDGE, List.of());
    Golden.check("empty.txt", TerminalReport.render(empty, 100, false));
    Golden.check("empty.md", MarkdownReport.render(empty));
    Golden.check("empty.json", JsonReport.render(empty));
    Golden.check("empty.csv", CsvReport.render(empty));
  }
}
