package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.measure.ForkLimits;
import dev.plumbline.codec.RunFile;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped or killed leaves no process behind, and a file that can go on. */
@Tag("once")
class InterruptedRunTest {
  @TempDir Path folder;

  private Path jar;
  private Path runFile;
  private Program program;

  @BeforeEach
  void start() throws Exception {
    jar = SuiteJar.of("Slow", SuiteJar.currentJmh());
    runFile = folder.resolve("run.jsonl");
    program = new Program(folder);
  }

  @AfterEach
  void end() throws Exception {
    program.close();
  }

  @Test
  void aRunThatIsStoppedEndsItsForksAndGoesOnWithWhatIsLeft() throws Exception {
    Process measuring = program.measure(jar, runFile, "2", "Slow", "new");
    Program.Fork fork = program.reported();
    List<ProcessHandle> all = measuring.descendants().toList();

    // As Ctrl-C does: every process of the terminal has the signal at once.
    for (ProcessHandle each : all) {
      each.destroy();
    }
    measuring.toHandle().destroy();

    assertThat(Program.output(measuring)).doesNotContain("waits");
    Program.assertEnds(measuring.toHandle());
    for (ProcessHandle each : all) {
      Program.assertEnds(each);
    }
    Program.assertEnds(fork.process());
    assertThat(outcomes(read())).allSatisfy(o -> assertThat(o.state()).isEqualTo(ForkState.OK));
    assertThat(temporaryFolders()).isEmpty();

    program.stopListening();
    Process resumed = program.measure(jar, runFile, "2", "Slow", "resume");
    assertThat(Program.output(resumed)).doesNotContain("FAILED");
    assertEveryForkOnce(read(), 2);
  }

  @Test
  void anAbRunInTurnsThatIsStoppedEndsBothForksAndGoesOn() throws Exception {
    Path base = Files.copy(jar, folder.resolve("base.jar"));
    Path head = Files.copy(jar, folder.resolve("head.jar"));
    List<String> words = new ArrayList<>(List.of("ab", base.toString(), head.toString()));
    words.addAll(List.of("Slow.waits", "--measure-identical", "--run-file", runFile.toString()));
    words.addAll(List.of("--out", "out", "-f", "2", "-wi", "0", "-i", "1", "-r", "20ms"));
    words.addAll(program.reporting());
    // What a fork allocates once falls on as many operations as the machine had time for.
    Files.writeString(folder.resolve("plumbline.yml"), "exact: {bytes: 1GiB}\n");
    try (Command command = new Command(folder)) {
      Process measuring = command.start(words.toArray(String[]::new));
      Program.Fork fork = program.reported();
      List<ProcessHandle> forks = bothForks(measuring);
      List<ProcessHandle> all = measuring.descendants().toList();

      all.forEach(ProcessHandle::destroy);
      measuring.toHandle().destroy();

      assertThat(command.answer(measuring).err()).doesNotContain("waits");
      all.forEach(Program::assertEnds);
      forks.forEach(Program::assertEnds);
      Program.assertEnds(fork.process());
      assertThat(outcomes(read())).isEmpty();
      assertThat(command.temporaryFiles()).noneMatch(name -> name.startsWith("plumbline-"));

      program.stopListening();
      words.add("--resume");
      Command.Answer resumed = command.run(words.toArray(String[]::new));
      // Two forks a side are too few for a verdict.
      assertThat(resumed.exitCode()).as(resumed.said()).isEqualTo(3);
      assertThat(command.verdict("Slow.waits")).startsWith("inconclusive");
    }
    for (Run side : List.of(read(), read().base().orElseThrow())) {
      assertThat(outcomes(side)).hasSize(2);
      assertThat(outcomes(side)).map(ForkOutcome::round).containsExactly(1, 2);
      assertThat(outcomes(side)).allMatch(o -> o.state() == ForkState.OK && o.inTurns());
    }
  }

  /** Both forks of a pair: one has its turn, the other comes when its JVM has started. */
  private static List<ProcessHandle> bothForks(Process measuring) {
    while (true) {
      List<ProcessHandle> forks =
          measuring
              .descendants()
              .filter(each -> each.info().commandLine().orElse("").contains("ForkedMain"))
              .toList();
      if (forks.size() == 2) {
        return forks;
      }
      assertThat(measuring.isAlive()).isTrue();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  @Test
  void aRunThatIsKilledLosesAtMostTheForkUnderWay() throws Exception {
    Process measuring = program.measure(jar, runFile, "2", "Slow", "new");
    Program.Fork fork = program.reported();
    List<ProcessHandle> all = measuring.descendants().toList();

    measuring.destroyForcibly();

    Program.assertEnds(measuring.toHandle());
    for (ProcessHandle each : all) {
      Program.assertEnds(each);
    }
    Program.assertEnds(fork.process());
    Files.writeString(runFile, Files.readString(runFile) + "{\"torn");

    program.stopListening();
    Process resumed = program.measure(jar, runFile, "2", "", "resume");
    assertThat(Program.output(resumed)).doesNotContain("FAILED");
    // The resumed run tidied up what the killed one left.
    assertThat(temporaryFolders()).isEmpty();
    assertEveryForkOnce(read(), 2);
  }

  @Test
  void aHostThatIsKilledCostsOneFork() throws Exception {
    CompletableFuture<Run> measured =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Measured.run(
                    Measured.request(
                            jar, runFile, Measured.rounds(2), program.reporting(), "Slow.waits")
                        .limited(ForkLimits.usual().within(Duration.ofMinutes(10))));
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    Program.Fork fork = program.reported();

    fork.process().parent().orElseThrow().destroyForcibly();

    Program.assertEnds(fork.process());
    program.reported().socket().close();
    Run run = measured.get(120, TimeUnit.SECONDS);
    assertThat(outcomes(run)).hasSize(2);
    assertThat(outcomes(run).get(0).state()).isEqualTo(ForkState.FAILED);
    assertThat(outcomes(run).get(0).reason()).contains("the host JVM died");
    assertThat(outcomes(run).get(1).state()).isEqualTo(ForkState.OK);
  }

  private Run read() throws Exception {
    try (InputStream input = Files.newInputStream(runFile)) {
      List<Run> runs = RunFile.read(input, "run.jsonl");
      assertThat(runs).hasSize(1);
      return runs.get(0);
    }
  }

  private static List<ForkOutcome> outcomes(Run run) {
    return run.results().stream().flatMap(result -> result.outcomes().stream()).toList();
  }

  private static void assertEveryForkOnce(Run run, int rounds) {
    assertThat(run.results()).hasSize(2);
    for (BenchmarkResult result : run.results()) {
      assertThat(result.outcomes()).as(result.id().text()).hasSize(rounds);
      assertThat(result.outcomes().stream().map(ForkOutcome::round)).containsExactly(1, 2);
      assertThat(result.measurements().get(0).sample().forks()).isEqualTo(rounds);
    }
  }

  private List<Path> temporaryFolders() throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isDirectory).toList();
    }
  }
}
