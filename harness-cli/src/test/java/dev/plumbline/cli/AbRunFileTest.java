package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an A/B run is judged by its two sides, whichever command reads it. */
final class AbRunFileTest {
  private static final String HEADER =
      """
      {"schema":"plumbline.run/1","id":"ab","seed":7,"jar":"sha256:22","environment":{"cpu model":"A"},\
      "plan":{"profile":"quick","rounds":20,"looks":[3,6,20],"include":[],"exclude":[],\
      "jmhArguments":[],"benchmarks":[{"benchmark":"a.B.c","mode":"avgt"}]},\
      "base":{"source":"old.jar","headSource":"new.jar","jar":"sha256:11",\
      "environment":{"cpu model":"A"},"jmhArguments":[],\
      "benchmarks":[{"benchmark":"a.B.c","mode":"avgt"}],"identical":[],"varied":{}}}
      """;

  @TempDir Path folder;

  private Shell shell;

  @BeforeEach
  void anAbRun() throws IOException {
    shell = new Shell(folder);
    shell.text("slower.jsonl", run(1.5)).text("same.jsonl", run(1.0));
  }

  /** Six rounds; both sides move together by 30 % half-way, as on a machine that changes speed. */
  private static String run(double factor) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int round = 1; round <= 6; round++) {
      double machine = round <= 3 ? 100 : 130;
      text.append(fork("base", round, machine + round % 2));
      text.append(fork("head", round, machine * factor + round % 3 * 0.5));
    }
    return text.toString();
  }

  private static String fork(String side, int round, double value) {
    return String.format(
        Locale.ROOT,
        """
        {"benchmark":"a.B.c","mode":"avgt","round":%d,"side":"%s","state":"OK","setup":{},\
        "metrics":[{"name":"score","unit":"ns/op","values":[%.2f]}]}
        """,
        round,
        side,
        value);
  }

  @Test
  void gateJudgesTheHeadByItsBase() {
    Shell.Called slower = shell.call("gate", "slower.jsonl");
    assertThat(slower.exit()).as(slower.text()).isEqualTo(1);
    assertThat(slower.out()).contains("regressed (critical)", "6×1");
    Shell.Called same = shell.call("gate", "same.jsonl");
    assertThat(same.exit()).as(same.text()).isZero();
    assertThat(same.out()).contains("1 unchanged").contains("jar: old.jar → new.jar");
  }

  @Test
  void reportShowsWhatCameOfItAndDoesNotFail() {
    Shell.Called called = shell.call("report", "slower.jsonl");
    assertThat(called.exit()).as(called.text()).isZero();
    assertThat(called.out()).contains("regressed (critical)");
  }

  @Test
  void ofABlessedAbRunTheHeadAloneIsKept() throws IOException {
    Shell.Called saved =
        shell.call("baseline", "save", "same.jsonl", "--force", "--reason", "few forks");
    assertThat(saved.exit()).as(saved.text()).isZero();
    String kept = Files.readString(stored());
    assertThat(kept).doesNotContain("\"base\"").contains("\"side\":\"head\"");
    // Without its pairs the machine's change half-way is all there is to see: no verdict.
    assertThat(shell.call("compare", "main", "same.jsonl").exit()).isEqualTo(3);
  }

  private Path stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("baselines"))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".jsonl")).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
