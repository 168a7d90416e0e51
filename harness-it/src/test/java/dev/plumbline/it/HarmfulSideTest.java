package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the forks of one side do, each benchmark has a verdict that says what, and where. */
@Tag("once")
class HarmfulSideTest {
  /** What is said of each benchmark that ends by itself. */
  private static final Map<String, String> REASONS =
      Map.of(
          "exits", "exit",
          "exhaustsMemory", "OutOfMemoryError",
          "crashes", "the forked JVM crashed: SIGSEGV",
          "printsOneGigabyte", "flooded its output",
          "leavesChild", "left a child");

  @TempDir Path folder;

  private Path jar;
  private Path childFile;
  private Command command;

  @BeforeEach
  void start() throws Exception {
    // A copy in the folder of the test: by it the processes that measure it are known.
    jar = Files.copy(SuiteJar.of("Moody", SuiteJar.currentJmh()), folder.resolve("moody.jar"));
    childFile = folder.resolve("child");
    command = new Command(folder);
  }

  @AfterEach
  void end() {
    command.close();
  }

  private Command.Answer ab(String side, String filter, String... more) throws Exception {
    String other = side.equals("head") ? "base" : "head";
    String flags = "-Dharms=true -Xmx48m -XX:-CreateCoredumpOnCrash -Dchild.file=" + childFile;
    List<String> words = new ArrayList<>(List.of("ab", jar.toString(), filter, "--out", "out"));
    words.addAll(List.of("--" + side + "-jvm-args", flags, "--" + other + "-jvm-args", "-Xmx48m"));
    words.addAll(List.of("-f", "1", "-wi", "0", "-i", "1", "-r", "20ms"));
    words.addAll(List.of(more));
    return command.run(words.toArray(String[]::new));
  }

  private void assertFailed(Command.Answer answer, String side, String benchmark, String reason)
      throws Exception {
    String verdict = command.verdict(benchmark);
    assertThat(verdict).as(answer.said()).startsWith("failed: ").contains(reason);
    assertThat(verdict.contains("base")).as(verdict).isEqualTo(side.equals("base"));
    assertThat(answer.out()).contains("Moody." + benchmark);
  }

  private void assertNothingLeft() throws Exception {
    command.processes().forEach(Program::assertEnds);
    assertThat(command.temporaryFiles()).noneMatch(name -> name.startsWith("plumbline-"));
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("hs_err_pid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "base"})
  void everyWayToFailHasItsVerdictAndItsSide(String side) throws Exception {
    Command.Answer answer = ab(side, String.join("|", REASONS.keySet()));

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(4);
    for (Map.Entry<String, String> each : REASONS.entrySet()) {
      assertFailed(answer, side, each.getKey(), each.getValue());
    }
    ProcessHandle.of(Long.parseLong(Files.readString(childFile))).ifPresent(Program::assertEnds);
    assertNothingLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "base"})
  void aDeadlockIsEndedAtItsLimit(String side) throws Exception {
    Command.Answer answer = ab(side, "deadlocks", "--fork-limit", "5s");

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(4);
    // Its partner waits for its turn meanwhile, so that each may take as long as both.
    assertFailed(answer, side, "deadlocks", "longer than the limit of both, 10.0 s");
    assertThat(answer.err()).doesNotContain("could not live at once");
    assertNothingLeft();
  }
}
