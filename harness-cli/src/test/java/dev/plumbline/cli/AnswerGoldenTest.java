package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This seals what the command prints, on both streams, in every locale. */
final class AnswerGoldenTest {
  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(before);
  }

  private Shell shell(String locale) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(locale));
    return new Shell(folder)
        .file("before.json", "before.json")
        .file("slower.json", "slower.json")
        .file("other-jvm.json", "other-jvm.json")
        .file("run-a.jsonl", "target/run-a.jsonl")
        .file("run-b.jsonl", "target/run-b.jsonl")
        .file("run-slow.jsonl", "target/run-slow.jsonl")
        .file("failed.jsonl", "target/failed.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "en-US", "de-DE", "ar-EG", "tr-TR"})
  void comparisonsOfJmhResults(String locale) throws IOException {
    Shell shell = shell(locale);
    golden("compare-same", shell.call("compare", "before.json", "before.json"));
    golden("compare-slower", shell.call("compare", "before.json", "slower.json"));
    golden(
        "compare-slower-markdown",
        shell.call("compare", "before.json", "slower.json", "--format", "markdown"));
    golden("compare-other-jvm", shell.call("compare", "before.json", "other-jvm.json"));
    golden(
        "compare-across",
        shell.call("compare", "before.json", "other-jvm.json", "--across-environments"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "ar-EG", "tr-TR"})
  void gatesAndReportsOfRuns(String locale) throws IOException {
    Shell shell = shell(locale);
    golden("gate-no-baseline", shell.call("gate", "target/run-a.jsonl"));
    golden(
        "gate-no-baseline-allowed",
        shell.call("gate", "target/run-a.jsonl", "--allow-no-baseline", "--baselines", "my store"));
    golden("gate-failed", shell.call("gate", "target/failed.jsonl", "--allow-no-baseline"));
    golden("gate-against-a-file", gateAgainstAFile(shell));
    golden("report", shell.call("report", "target/run-a.jsonl"));
    golden("report-csv", shell.call("report", "before.json", "--format", "csv"));
  }

  private static Shell.Called gateAgainstAFile(Shell shell) {
    return shell.call("gate", "target/run-slow.jsonl", "--baseline", "target/run-a.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "ar-EG", "tr-TR"})
  void theLifeOfABaseline(String locale) throws IOException {
    Shell shell = shell(locale);
    StringBuilder life = new StringBuilder();
    String[][] calls = {
      {"baseline", "list"},
      {"baseline", "save", "target/run-a.jsonl"},
      {"baseline", "save", "target/run-b.jsonl"},
      {"baseline", "save", "target/run-b.jsonl", "--add"},
      {"baseline", "save", "target/run-b.jsonl", "--add"},
      {"baseline", "list"},
      {"baseline", "show"},
      {"baseline", "check"},
      {"gate", "target/run-a.jsonl"},
      {"gate", "target/run-slow.jsonl"},
      {"compare", "main", "target/run-b.jsonl"},
      {"baseline", "save", "target/run-slow.jsonl", "--name", "before"},
      {"baseline", "save", "target/run-slow.jsonl", "--replace", "--reason", "new rules"},
      {"baseline", "save", "target/run-slow.jsonl", "--replace", "--force", "--reason", "accepted"},
      {"baseline", "save", "target/failed.jsonl", "--name", "broken"},
      {"baseline", "show", "main"},
      {"baseline", "show", "befor"},
      {"gate", "target/run-a.jsonl", "--baseline", "befor"},
      {"baseline", "remove", "before"},
      {"baseline", "remove", "before", "--yes"},
      {"baseline", "remove", "main", "--environment", "elsewhere", "--yes"},
      {"baseline", "list"},
    };
    for (String[] call : calls) {
      life.append("$ plumbline ").append(String.join(" ", call)).append('\n');
      life.append(shell.call(call).text()).append('\n');
    }
    Golden.check("baselines.txt", life.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "tr-TR"})
  void theHelpOfEveryCommand(String locale) throws IOException {
    Shell shell = shell(locale);
    StringBuilder help = new StringBuilder(shell.call("--help").text());
    for (CommandName name : CommandName.values()) {
      Shell.Called called = shell.call((name.words() + " --help").split(" ", -1));
      assertThat(called.out()).contains("Examples:");
      help.append("\n$ plumbline ").append(name.words()).append(" --help\n").append(called.text());
    }
    Golden.check("help.txt", help.toString());
  }

  private static void golden(String name, Shell.Called called) throws IOException {
    Golden.check(name + ".txt", called.text());
  }
}
