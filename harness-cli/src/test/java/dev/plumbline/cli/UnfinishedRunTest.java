package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that ended early says so, whoever reads its file. */
final class UnfinishedRunTest {
  /** The plan of {@code run-a} has 4 benchmarks of 5 forks; the file stops after 3 of the first. */
  private static final String LEFT_OUT = "17 forks left out; not measured at all:";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void aRunThatWasKilled() throws IOException {
    shell = new Shell(folder).file("run-a.jsonl", "whole.jsonl");
    List<String> lines = Files.readAllLines(shell.path("whole.jsonl"));
    shell.text("killed.jsonl", String.join("\n", lines.subList(0, 4)) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report killed.jsonl",
        "gate killed.jsonl --allow-no-baseline",
        "gate killed.jsonl --baseline whole.jsonl",
        "compare whole.jsonl killed.jsonl",
        "compare killed.jsonl whole.jsonl"
      })
  void everyCommandThatReadsItSaysWhatWasLeftOut(String words) {
    Shell.Called called = shell.with("COLUMNS", "200").call(words.split(" "));
    assertThat(called.out()).as(called.text()).contains(LEFT_OUT);
  }

  @Test
  void whatItNeverCameToIsInconclusiveAndNotMissing() {
    Shell.Called called =
        shell.call("gate", "killed.jsonl", "--baseline", "whole.jsonl", "--format", "csv");
    assertThat(called.out().lines().filter(line -> line.contains("backend=process")))
        .singleElement()
        .asString()
        .contains(",inconclusive,")
        .contains("not measured: the run ended before its first fork");
    assertThat(called.exit()).as(called.text()).isNotEqualTo(1);
  }

  @Test
  void aWholeRunSaysNothingOfIt() {
    assertThat(shell.call("report", "whole.jsonl").out()).doesNotContain("left out");
  }
}
