package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forks of a pair that live at once, as real JVMs: who measures, and what becomes of the rest. */
@Tag("once")
class TurnsTest {
  private static final int ITERATIONS = 6;

  @TempDir Path folder;

  private Path diary;
  private Command command;

  @BeforeEach
  void start() throws Exception {
    diary = folder.resolve("diary");
    command = new Command(folder);
  }

  @AfterEach
  void end() {
    command.close();
  }

  private Command.Answer ab(Path jar, String filter, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("ab", jar.toString(), filter, "--out", "out"));
    words.addAll(List.of("--measure-identical", "--seed", "7", "-f", "1"));
    words.addAll(List.of("-wi", "2", "-w", "2ms", "-i", "4", "-r", "2ms"));
    words.addAll(List.of("--base-jvm-args", flags("base"), "--head-jvm-args", flags("head")));
    words.addAll(List.of(more));
    return command.run(words.toArray(String[]::new));
  }

  private String flags(String side) throws IOException {
    return "-Dside=" + side + " -Ddiary=" + diary + " -Dport=" + freePort();
  }

  private int port;

  /** The same for both sides. */
  private int freePort() throws IOException {
    if (port == 0) {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
    }
    return port;
  }

  /** The lines of forks in the run file. */
  private List<String> forks() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      Path run = files.filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
      return Files.readAllLines(run).stream().filter(line -> line.contains("\"side\"")).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.20", "current"})
  void oneForkMeasuresAtATimeAndBothAreAlive(String version) throws Exception {
    Path jar = SuiteJar.of("Turns", version.equals("current") ? SuiteJar.currentJmh() : version);

    Command.Answer answer = ab(jar, "inTurns");

    // One fork a side is too few for a verdict.
    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    List<String> lines = Files.readAllLines(diary);
    assertThat(lines).hasSize(2 * 2 * ITERATIONS);
    for (int turn = 0; turn < 2 * ITERATIONS; turn++) {
      String side = lines.get(2 * turn).split(" ", -1)[0];
      assertThat(lines.get(2 * turn)).isEqualTo(side + " begins");
      assertThat(lines.get(2 * turn + 1)).isEqualTo(side + " ends");
    }
    for (int both = 0; both < ITERATIONS; both++) {
      assertThat(List.of(lines.get(4 * both), lines.get(4 * both + 2)))
          .containsExactlyInAnyOrder("base begins", "head begins");
    }
    assertThat(forks()).hasSize(2).allMatch(line -> line.contains("\"turns\":true"));
    assertThat(command.processes()).isEmpty();
  }

  @Test
  void forksRunOneAfterTheOtherWhenAsked() throws Exception {
    Command.Answer answer =
        ab(SuiteJar.of("Turns", SuiteJar.currentJmh()), "inTurns", "--one-at-a-time");

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    List<String> sides =
        Files.readAllLines(diary).stream().map(line -> line.split(" ", -1)[0]).toList();
    assertThat(sides.subList(0, 2 * ITERATIONS)).containsOnly(sides.get(0));
    assertThat(sides.subList(2 * ITERATIONS, sides.size())).doesNotContain(sides.get(0));
    assertThat(forks()).hasSize(2).noneMatch(line -> line.contains("\"turns\""));
  }

  /** JMH would collect beside the iteration of the other fork. */
  @Test
  void forksThatCollectGarbageBeforeIterationsRunOneAfterTheOther() throws Exception {
    Command.Answer answer =
        ab(SuiteJar.of("Turns", SuiteJar.currentJmh()), "inTurns", "-gc", "true");

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    assertThat(answer.err()).contains("with -gc true the forks of a pair run one after the other");
    assertThat(forks()).hasSize(2).noneMatch(line -> line.contains("\"turns\""));
  }

  /** The first JVM would take the turns of the one that is measured. */
  @Test
  void forksWithWarmUpForksRunOneAfterTheOther() throws Exception {
    Command.Answer answer = ab(SuiteJar.of("Turns", SuiteJar.currentJmh()), "inTurns", "-wf", "1");

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    assertThat(answer.err()).doesNotContain("could not live at once");
    assertThat(forks())
        .hasSize(2)
        .allMatch(line -> line.contains("\"state\":\"OK\""))
        .noneMatch(line -> line.contains("\"turns\""));
  }

  /** What a single shot measures is over before it could be the other's turn. */
  @Test
  void singleShotsRunOneAfterTheOther() throws Exception {
    Command.Answer answer = ab(SuiteJar.of("Turns", SuiteJar.currentJmh()), "once");

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    assertThat(forks()).hasSize(2).noneMatch(line -> line.contains("\"turns\""));
  }

  /** The last iterations of one of them had no partner, so no turn can be told from another. */
  @Test
  void forksOfUnlikeLengthAreNotComparedTurnByTurn() throws Exception {
    Path more = SuiteJar.changed("Turns", "more", "iterations = 2,", "iterations = 5,");
    Command.Answer answer =
        command.run(
            "ab",
            SuiteJar.of("Turns", SuiteJar.currentJmh()).toString(),
            more.toString(),
            "annotated",
            "--plan",
            "jmh",
            "-f",
            "1",
            "--out",
            "out",
            "-jvmArgsAppend",
            "-Dport=" + freePort());

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    assertThat(forks())
        .hasSize(2)
        .allMatch(line -> line.contains("\"state\":\"OK\""))
        .noneMatch(line -> line.contains("\"turns\""));
  }

  @Test
  void forksThatCantLiveAtOnceRunOneAfterTheOther() throws Exception {
    Command.Answer answer = ab(SuiteJar.of("Turns", SuiteJar.currentJmh()), "onePort");

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    assertThat(command.verdict("onePort")).startsWith("inconclusive: ");
    assertThat(answer.err())
        .contains("Turns.onePort:avgt: its forks could not live at once (", "BindException");
    assertThat(forks())
        .hasSize(2)
        .allMatch(line -> line.contains("\"state\":\"OK\""))
        .noneMatch(line -> line.contains("\"turns\""));
    assertThat(command.processes()).isEmpty();
  }
}
