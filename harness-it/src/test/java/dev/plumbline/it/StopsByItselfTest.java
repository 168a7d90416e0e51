package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict that is certain ends the measuring of its benchmark, in both commands that judge. */
@Tag("once")
class StopsByItselfTest {
  private static final int MOST = 20;
  private static final int ATTEMPTS = 3;
  private static final String[] SHORT = {
    "changed", "--seed", "7", "-wi", "0", "-i", "5", "-r", "1ms"
  };

  @TempDir Path folder;

  private Command command;
  private String base;
  private String doubled;

  @BeforeEach
  void start() throws Exception {
    command = new Command(folder);
    base = SuiteJar.of("Sides", SuiteJar.currentJmh()).toString();
    doubled = SuiteJar.changed("Sides", "doubled", "MILLIS = 20", "MILLIS = 40").toString();
  }

  @AfterEach
  void end() {
    command.close();
  }

  private Command.Answer run(String... words) throws Exception {
    return command.run(Stream.of(words, SHORT).flatMap(Arrays::stream).toArray(String[]::new));
  }

  /** Forks in a run file. */
  private long forks(String out) throws IOException {
    try (Stream<String> lines = Files.lines(runFile(out))) {
      return lines.filter(line -> line.contains("\"state\":\"OK\"")).count();
    }
  }

  private Path runFile(String out) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
  }

  @Test
  void abStopsWhenItKnows() throws Exception {
    Command.Answer answer = run("ab", base, doubled, "--out", "out", "-f", Integer.toString(MOST));

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(1);
    assertThat(command.verdict("changed")).startsWith("regressed: ");
    assertThat(answer.err()).contains("1 of 1 benchmark settled");
    assertThat(forks("out")).as(answer.said()).isBetween(2L * 3, 2L * MOST - 2);
  }

  @Test
  void checkStopsWhenItKnows() throws Exception {
    assertThat(run("run", "--jar", base, "--out", "base", "-f", "5").exitCode()).isZero();
    Command.Answer saved =
        command.run(
            "baseline",
            "save",
            runFile("base").toString(),
            "--baselines",
            "baselines",
            "--force",
            "--reason",
            "a noisy machine may call it unsteady");
    assertThat(saved.exitCode()).as(saved.said()).isZero();

    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String out = "out" + attempt;
      Command.Answer answer =
          run(
              "check",
              "--jar",
              doubled,
              "--baselines",
              "baselines",
              "--out",
              out,
              "-f",
              Integer.toString(MOST));
      if (answer.said().contains("the machine is not steady")) {
        continue;
      }
      assertThat(answer.exitCode()).as(answer.said()).isEqualTo(1);
      assertThat(answer.err()).contains("1 of 1 benchmark settled");
      assertThat(forks(out)).as(answer.said()).isBetween(3L, MOST - 1L);
      return;
    }
    Assumptions.abort("SKIPPED: the machine changed speed in each of " + ATTEMPTS + " attempts");
  }

  /** A run that is gone on with has the forks it began with, and says so. */
  @Test
  void resumingWithAnotherNumberOfForksSaysWhichCounts() throws Exception {
    List<String> words = List.of("run", "--jar", base, "--out", "out", "--run-file", "run.jsonl");
    assertThat(run(with(words, "-f", "1")).exitCode()).isZero();

    Command.Answer goesOn = command.run(with(words, "-f", "4", "--profile", "full", "--resume"));

    assertThat(goesOn.exitCode()).as(goesOn.said()).isZero();
    assertThat(goesOn.err())
        .contains(
            "goes on as it began, with profile quick and 1 fork of each benchmark; --profile and -f"
                + " are for a new run");
  }

  private static String[] with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
