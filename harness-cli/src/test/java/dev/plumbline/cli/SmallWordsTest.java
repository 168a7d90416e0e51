package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "1449, 1.4 s",
    "9949, 9.9 s",
    "9950, 10 s",
    "59400, 59 s",
    "59600, 1 min 0 s",
    "3723000, 1 h 2 min 3 s"
  })
  void aTimeIsReadableAtEverySize(long milliseconds, String text) {
    assertThat(Words.duration(Duration.ofMillis(milliseconds))).isEqualTo(text);
  }

  @Test
  void aCommandLineSurvivesAShell() {
    assertThat(Words.commandLine(List.of("save", "my run.jsonl", "it's", "$HOME;rm", "a/b-c_1.x")))
        .isEqualTo("save 'my run.jsonl' 'it'\\''s' '$HOME;rm' a/b-c_1.x");
  }

  @ParameterizedTest
  @CsvSource({"500ms, 500", "90s, 90000", "5m, 300000", "5 min, 300000", "1h, 3600000"})
  void aTimeOfTheCommandLineHasAUnit(String text, long milliseconds) throws CommandProblem {
    assertThat(Times.of("--time-budget", text)).isEqualTo(Duration.ofMillis(milliseconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "m", "-5m", "0m", "5x", "1e3s", "99999999s"})
  void anythingElseIsNoTime(String text) {
    assertThatThrownBy(() -> Times.of("--time-budget", text))
        .isInstanceOf(CommandProblem.class)
        .hasMessageContaining("is no time");
  }

  @Test
  void columnsThatAreEmptyThroughoutAreLeftOut() {
    Table table = new Table("A", "B", "C");
    table.row("one", "", "x");
    table.row("fourteen", "", "y");
    assertThat(table).hasToString("A         C\none       x\nfourteen  y\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"-w|10 ms", "-bm|thrpt,avgt", "-t|max", "-tg|3,1", "-p|text=a=b", "-prof|gc"})
  void valuesThatJmhTakesAreTaken(String word, String value) {
    for (JmhOption option : JmhOption.values()) {
      if (option.word().equals(word)) {
        assertThat(option.complaint(value)).isEmpty();
      }
    }
    assertThat(JmhOption.words()).contains(word);
  }
}
