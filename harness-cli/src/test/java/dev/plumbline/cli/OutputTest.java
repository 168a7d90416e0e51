package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where answers go, and what colours them. */
final class OutputTest {
  private static final String ESCAPE = "\u001b[";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void results() throws IOException {
    shell =
        new Shell(folder)
            .file("before.json", "before.json")
            .file("slower.json", "slower.json")
            .file("run-a.jsonl", "run-a.jsonl")
            .file("run-b.jsonl", "run-b.jsonl");
  }

  @Test
  void jsonStandsAloneOnStandardOutputWhateverTheCommand() throws IOException {
    for (String[] call :
        new String[][] {
          {"compare", "before.json", "slower.json", "--format", "json"},
          {"gate", "run-a.jsonl", "--format", "json"},
          {"report", "run-a.jsonl", "--format", "json"}
        }) {
      Shell.Called called = shell.call(call);
      assertThat(new ObjectMapper().readTree(called.out()).get("schema").asText())
          .isEqualTo("plumbline.report/1");
      assertThat(new ObjectMapper().readTree(called.out()).get("exit").asInt())
          .isEqualTo(called.exit());
    }
  }

  @Test
  void aPipeGetsNoColourAndAConsoleDoes() {
    String[] call = {"compare", "before.json", "slower.json"};
    assertThat(shell.call(call).out()).doesNotContain(ESCAPE);
    assertThat(shell.onAConsole().call(call).out()).contains(ESCAPE);
    assertThat(shell.with("NO_COLOR", "1").call(call).out()).doesNotContain(ESCAPE);
    assertThat(shell.call("compare", "before.json", "slower.json", "--color", "always").out())
        .contains(ESCAPE);
  }

  @Test
  void signsAreSpelledInAsciiWhereTheLocaleOfAConsoleLacksThem() {
    String[] call = {"compare", "before.json", "slower.json"};
    assertThat(shell.with("LANG", "C").call(call).out()).contains("×");
    assertThat(shell.onAConsole().call(call).out()).doesNotContain("×").contains("5x5");
    assertThat(shell.with("LANG", "de_DE.UTF-8").call(call).out()).contains("×");
    assertThat(shell.with("LC_ALL", "de_DE.ISO-8859-1").call(call).out()).doesNotContain("×");
    assertThat(new Shell(folder).call("compare", "before.json", "slower.json", "--ascii").out())
        .doesNotContain("×");
  }

  @Test
  void theTableKeepsToTheWidthOfTheConsole() {
    Shell.Called called = shell.with("COLUMNS", "70").call("compare", "before.json", "slower.json");
    assertThat(called.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(71));
  }

  @Test
  void anOptionCanBeSetOnceAndForAllByAVariable() {
    shell.with("PLUMBLINE_FORMAT", "csv");
    assertThat(shell.call("report", "before.json").out()).startsWith("id,benchmark,");
    assertThat(shell.call("report", "before.json", "--format", "terminal").out())
        .startsWith("head  before.json");
  }

  @Test
  void reportsAreWrittenOnlyWhereAsked() {
    shell.call("compare", "before.json", "slower.json");
    assertThat(folder).isDirectoryNotContaining("glob:**report*");
    shell.call("compare", "before.json", "slower.json", "--out", "there");
    assertThat(folder.resolve("there"))
        .isDirectoryContaining("glob:**report.md")
        .isDirectoryContaining("glob:**report.json")
        .isDirectoryContaining("glob:**report.csv");
  }

  @Test
  void aRunBecomesJmhJsonThatIsReadBackTheSame() throws IOException {
    shell.text("jmh.json", shell.call("report", "run-a.jsonl", "--jmh").out());
    Shell.Called called = shell.call("compare", "run-a.jsonl", "jmh.json", "--format", "csv");
    assertThat(called.exit()).isZero();
    assertThat(called.out().lines().skip(1)).allMatch(line -> line.contains(",unchanged,"));
  }

  @Test
  void aFileOfSeveralRunsIsJudgedByItsLastAndSaysSo() throws IOException {
    String both =
        Files.readString(folder.resolve("run-a.jsonl"))
            + Files.readString(folder.resolve("run-b.jsonl"));
    shell.text("both.jsonl", both);
    assertThat(shell.call("report", "both.jsonl").out())
        .contains("both.jsonl holds 2 runs; the last one is taken");
    assertThat(shell.call("compare", "both.jsonl", "run-b.jsonl").exit()).isZero();
    assertThat(shell.call("baseline", "save", "both.jsonl", "--force", "--reason", "all").err())
        .contains("note: both.jsonl holds 2 runs; the last one is taken")
        .doesNotContain("fault");
  }

  @Test
  void helpAndCompletionOfferOnlyTheFormatsThatACommandHas() {
    assertThat(shell.call("slo", "--help").out()).contains("terminal, markdown or json;");
    assertThat(shell.call("calibrate", "--help").out()).contains("terminal or json;");
    assertThat(shell.call("completion", "bash").out())
        .contains("(\"terminal\" \"markdown\" \"json\" \"csv\")")
        .contains("(\"terminal\" \"markdown\" \"json\")")
        .contains("(\"terminal\" \"json\")");
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    String script = shell.call("completion", "bash").out();
    assertThat(script).contains("compare", "baseline", "save", "--time-budget", "-jvmArgsAppend");
    assertThat(shell.call("completion", "zsh", "--name", "pl").out())
        .contains("bashcompinit")
        .contains(" pl");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(shell.call("--version").out()).matches("plumbline \\S+\n");
  }
}
