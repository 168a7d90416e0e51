package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict is explained whatever it is; what can't be explained says why. */
final class ExplainTest {
  private static final String CLOSE = "CleanroomCreation.close";

  @TempDir Path folder;

  private Shell shell;

  @BeforeEach
  void runs() throws IOException {
    shell =
        new Shell(folder)
            .file("run-a.jsonl", "target/run-a.jsonl")
            .file("run-slow.jsonl", "target/run-slow.jsonl")
            .file("run-slow.jsonl", "target/plumbline/run-20260101T000000Z.jsonl")
            .file("failed.jsonl", "target/plumbline/run-20251231T000000Z.jsonl");
  }

  private Shell.Called slow(String... more) {
    String[] words = {"explain", CLOSE, "target/run-slow.jsonl", "--against", "target/run-a.jsonl"};
    String[] all = new String[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return shell.call(all);
  }

  @Test
  void aRunIsExplainedAgainstAnyOther() throws IOException {
    Golden.check("explain-against.txt", slow().text());
  }

  @Test
  void aRunIsExplainedAgainstItsBaselineAsGateJudgesIt() {
    assertThat(shell.call("baseline", "save", "target/run-a.jsonl").exit()).isZero();
    Shell.Called explained = shell.call("explain", CLOSE, "target/run-slow.jsonl");
    Shell.Called gated = shell.call("gate", "target/run-slow.jsonl", "--format", "json");
    assertThat(explained.exit()).isZero();
    String rule =
        explained
            .out()
            .lines()
            .filter(line -> line.startsWith("  because "))
            .map(line -> line.substring("  because ".length()))
            .findFirst()
            .orElseThrow();
    assertThat(gated.out()).contains("\"rule\" : \"" + rule + "\"");
    assertThat(explained.out()).contains("one-trial");
  }

  @Test
  void withoutARunTheNewestIsTaken() {
    Shell.Called newest = shell.call("explain", CLOSE, "--against", "target/run-a.jsonl");
    assertThat(newest.exit()).isZero();
    assertThat(newest.out()).contains("run-20260101T000000Z.jsonl").doesNotContain("failed");
  }

  @Test
  void withoutAnyRunThereIsNothingToExplain() {
    Shell.Called called = shell.call("explain", CLOSE, "--out", "elsewhere");
    assertThat(called.exit()).isEqualTo(3);
    assertThat(called.err()).contains("there is no run in elsewhere");
  }

  @Test
  void withoutABaselineThereIsNothingToExplain() {
    Shell.Called called = shell.call("explain", CLOSE, "target/run-a.jsonl");
    assertThat(called.exit()).isEqualTo(3);
    assertThat(called.err()).contains("nothing to hold target/run-a.jsonl against", "--against");
  }

  @Test
  void aNameOfSeveralBenchmarksListsThem() {
    Shell.Called called = shell.call("explain", "reuseExisting", "--against", "target/run-a.jsonl");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err())
        .contains("names 2 benchmarks")
        .contains("\n  ContainerReuse.reuseExisting backend=database\n")
        .contains("\n  ContainerReuse.reuseExisting backend=process");
    assertThat(shell.call("explain", "backend=process", "--against", "target/run-a.jsonl").exit())
        .isZero();
  }

  @Test
  void anUnknownNameOrMetricIsAnsweredWithTheNearest() {
    Shell.Called name =
        shell.call("explain", "CleanroomCreation.clsoe", "--against", "target/run-a.jsonl");
    assertThat(name.exit()).isEqualTo(2);
    assertThat(name.err()).contains("the nearest:\n  CleanroomCreation.close");
    Shell.Called metric = slow("--metric", "scor");
    assertThat(metric.exit()).isEqualTo(2);
    assertThat(metric.err()).contains("did you mean \"score\"?");
    assertThat(slow("--format", "markdown").exit()).isEqualTo(2);
  }

  @Test
  void jsonComesAloneOnStandardOutput() {
    Shell.Called called = slow("--format", "json");
    assertThat(called.exit()).isZero();
    assertThat(called.out()).startsWith("{").contains("plumbline.explanation/1");
    assertThat(called.err()).isEmpty();
  }

  @Test
  void onlyAsciiIsPrintedWhereItIsAskedFor() {
    assertThat(slow("--ascii").out().chars()).allMatch(letter -> letter < 0x80);
    assertThat(slow().out()).contains("→");
  }

  @Test
  void anAbRunIsExplainedFromItself() throws IOException {
    shell.text("ab.jsonl", abRun(7));
    Shell.Called called = shell.call("explain", "m", "ab.jsonl");
    assertThat(called.text()).startsWith("exit 0");
    assertThat(called.out())
        .contains("C.m: regressed (warning)", "3 pairs", "mean of 7 pairs: +20.0 %");
    Shell.Called both = shell.call("explain", "m", "ab.jsonl", "--against", "target/run-a.jsonl");
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err()).contains("ab.jsonl is an A/B run");
  }

  @Test
  void anAbRunThatWasCutShortKeepsItsBase() throws IOException {
    shell.text("ab.jsonl", abRun(2));
    Shell.Called called = shell.call("explain", "m", "ab.jsonl");
    assertThat(called.exit()).isZero();
    assertThat(called.out())
        .contains("C.m: inconclusive", "mean of 2 pairs: +20.0 %")
        .contains("missing-forks: the whole, ab: ");
  }

  private static String abRun(int rounds) {
    String benchmarks = "[{\"benchmark\": \"x.a.C.m\", \"mode\": \"avgt\", \"threads\": 1}]";
    StringBuilder run =
        new StringBuilder("{\"schema\": \"plumbline.run/1\", \"id\": \"ab\", \"environment\": {},")
            .append(" \"plan\": {\"profile\": \"ab\", \"rounds\": 7, \"looks\": [3, 7],")
            .append(" \"include\": [], \"exclude\": [], \"jmhArguments\": [],")
            .append(" \"benchmarks\": ")
            .append(benchmarks)
            .append("}, \"base\": {\"source\": \"a.jar\", \"headSource\": \"b.jar\",")
            .append(" \"environment\": {}, \"jmhArguments\": [], \"identical\": [],")
            .append(" \"varied\": {}, \"benchmarks\": ")
            .append(benchmarks)
            .append("}}\n");
    for (int round = 1; round <= rounds; round++) {
      run.append(fork(round, "base", 1, 10 + 0.1 * (round % 3)));
      run.append(fork(round, "head", 2, 12 + 0.12 * (round % 3)));
    }
    return run.toString();
  }

  private static String fork(int round, String side, int place, double value) {
    return String.format(
        Locale.ROOT,
        "{\"benchmark\": \"x.a.C.m\", \"mode\": \"avgt\", \"threads\": 1, \"round\": %d,"
            + " \"side\": \"%s\", \"place\": %d, \"state\": \"OK\", \"setup\": {\"jvmArgs\": []},"
            + " \"metrics\": [{\"name\": \"score\", \"unit\": \"us/op\", \"values\": [%f]}]}%n",
        round,
        side,
        place,
        value);
  }
}
