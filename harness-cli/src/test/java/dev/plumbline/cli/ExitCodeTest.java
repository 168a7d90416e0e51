package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every exit code of the table, provoked. */
final class ExitCodeTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void someJmhResults() throws IOException {
    shell =
        new Shell(folder)
            .file("before.json", "before.json")
            .file("slower.json", "slower.json")
            .file("failed.jsonl", "failed.jsonl");
  }

  @Test
  void zeroWhenNothingChanged() {
    assertThat(shell.call("compare", "before.json", "before.json").exit()).isZero();
  }

  @Test
  void oneWhenTheGateSaysNo() {
    assertThat(shell.call("compare", "before.json", "slower.json").exit()).isEqualTo(1);
  }

  @Test
  void oneWhenARunIsRefusedAsABaseline() throws IOException {
    shell.text(
        "plumbline.yml",
        """
        budgets:
          open: 1ns
        """);
    assertThat(shell.call("baseline", "save", "before.json").exit()).isEqualTo(1);
  }

  @Test
  void twoForAWrongOptionAWrongFileAndAWrongPolicy() throws IOException {
    shell.text("bad.json", "[{").text("bad.yml", "bandz: 3");
    assertThat(shell.call("compare", "--formt").exit()).isEqualTo(2);
    assertThat(shell.call("compare", "bad.json", "before.json").exit()).isEqualTo(2);
    assertThat(shell.call("gate", "before.json", "--policy", "bad.yml").exit()).isEqualTo(2);
  }

  @Test
  void threeWithoutABaseline() {
    assertThat(shell.call("gate", "before.json").exit()).isEqualTo(3);
  }

  @Test
  void zeroWithoutABaselineWhereThatIsAllowed() {
    assertThat(shell.call("gate", "before.json", "--allow-no-baseline").exit()).isZero();
  }

  @Test
  void threeAcrossEnvironmentsUnlessTheUserInsists() throws IOException {
    shell.file("other-jvm.json", "other-jvm.json");
    assertThat(shell.call("compare", "before.json", "other-jvm.json").exit()).isEqualTo(3);
    assertThat(
            shell.call("compare", "before.json", "other-jvm.json", "--across-environments").exit())
        .isZero();
  }

  @Test
  void fourWhenABenchmarkFailed() {
    assertThat(shell.call("gate", "failed.jsonl", "--allow-no-baseline").exit()).isEqualTo(4);
    assertThat(shell.call("report", "failed.jsonl").exit()).isEqualTo(4);
  }

  @Test
  void seventyForOurOwnFaultWithoutAStackTrace() {
    Shell.Called called = shell.failing().call("gate", "before.json");
    assertThat(called.exit()).isEqualTo(70);
    assertThat(called.err())
        .contains("a fault of Plumbline")
        .contains("please report it")
        .doesNotContain("\tat ");
  }

  @Test
  void theStackTraceOfOurOwnFaultOnRequest() {
    Shell.Called called = shell.failing().call("gate", "before.json", "--stacktrace");
    assertThat(called.exit()).isEqualTo(70);
    assertThat(called.err()).contains("\tat dev.plumbline.cli.");
  }

  @Test
  void anErrorIsNeverTakenForARegression() {
    Shell.Called called =
        shell.failingWith(new NoClassDefFoundError("a/B")).call("gate", "before.json");
    assertThat(called.exit()).isEqualTo(70);
    assertThat(called.err()).contains("a fault of Plumbline").contains("a/B");
  }
}
