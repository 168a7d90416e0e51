package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.RunFile;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of a policy, measured, kept, judged and compared like any benchmark. */
@Tag("once")
class ProcessRunTest {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

  /** Counts to a number that stands in a file of its folder. */
  private static final String POLICY =
      """
      processes:
        count:
          command: n=$(cat work); i=0; while [ $i -lt $n ]; do i=$((i+1)); done
          shell: true
          runs: 10
          category: counting
        fails:
          command: echo last words; exit 3
          shell: true
        hangs:
          command: if [ -e wait ]; then rm wait; echo $$ > pid; sleep 1000; fi
          shell: true
          warmups: 0
          runs: 3
      """;

  @TempDir Path folder;

  private Command command;

  @BeforeEach
  void declare() throws Exception {
    Files.writeString(folder.resolve("plumbline.yml"), POLICY);
    Files.writeString(folder.resolve("work"), "60000");
    command = new Command(folder);
  }

  @AfterEach
  void end() {
    command.close();
  }

  private Run read(String file) throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    return RunFile.read(new ByteArrayInputStream(bytes), file).get(0);
  }

  @Test
  void aCommandIsMeasuredBlessedAndHeldAgainstItself() throws Exception {
    Command.Answer ran =
        command.run("run", "--processes", "count", "--run-file", "run.jsonl", "--out", "out");
    assertThat(ran.exitCode()).as(ran.said()).isZero();
    assertThat(ran.err())
        .contains("will run process.count, 10 times after 1 to warm up: /bin/sh -c");
    assertThat(ran.out()).contains("PROCESS").contains("CORES");
    BenchmarkResult result = read("run.jsonl").results().get(0);
    assertThat(result.id().benchmark()).isEqualTo("process.count");
    assertThat(result.measurements().get(0).sample().forks()).isEqualTo(10);
    assertThat(result.measurement(Metric.CPU_TIME)).isPresent();
    assertThat(result.setup().facts().get("command")).contains("n=$(cat work)");

    Command.Answer saved = command.run("baseline", "save", "run.jsonl", "--force", "--reason", "x");
    assertThat(saved.exitCode()).as(saved.said()).isZero();
    // Five times the work is beyond what any neighbour of this machine does.
    Files.writeString(folder.resolve("work"), "600000");
    Command.Answer checked = command.run("check", "--processes", "count", "--out", "out");
    assertThat(checked.exitCode()).as(checked.said()).isEqualTo(1);
    assertThat(command.verdict("process.count")).as(checked.said()).startsWith("regressed");
  }

  @Test
  void twoFoldersAreMeasuredInPairs() throws Exception {
    for (String side : List.of("base", "head")) {
      Files.createDirectories(folder.resolve(side));
      Files.writeString(folder.resolve(side + "/work"), side.equals("base") ? "60000" : "300000");
    }
    Command.Answer answer =
        command.run(
            "ab",
            "--processes",
            "count",
            "--base-dir",
            "base",
            "--head-dir",
            "head",
            "--run-file",
            "ab.jsonl",
            "--out",
            "out");
    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(1);
    assertThat(command.verdict("process.count")).as(answer.said()).startsWith("regressed");
    Run run = read("ab.jsonl");
    assertThat(run.base()).isPresent();
    int head = run.results().get(0).outcomes().size();
    assertThat(run.base().get().results().get(0).outcomes()).hasSize(head);
    assertThat(head).isBetween(10, 20);
  }

  @Test
  void aFailedCommandEndsWithFourAndItsLastWords() throws Exception {
    Command.Answer answer = command.run("run", "--processes", "fails", "--out", "out");
    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(4);
    assertThat(answer.said())
        .contains("warm-up run 1: it ended with exit code 3")
        .contains("last words");
  }

  @Test
  void aKilledRunLeavesNoProcessOnceItIsResumed() throws Exception {
    Files.writeString(folder.resolve("wait"), "");
    String[] words = {"run", "--processes", "hangs", "--run-file", "run.jsonl", "--out", "out"};
    Process measuring = command.start(words);
    ProcessHandle hanging = firstPid(measuring);
    measuring.destroyForcibly().waitFor();
    assertThat(hanging.isAlive()).isTrue();

    Command.Answer unnamed = command.run("run", "--resume", "--run-file", "run.jsonl");
    assertThat(unnamed.exitCode()).as(unnamed.said()).isEqualTo(2);
    assertThat(unnamed.err()).contains("it measures processes; name them again by --processes");

    List<String> again = new ArrayList<>(List.of(words));
    again.add("--resume");
    Command.Answer resumed = command.run(again.toArray(String[]::new));
    assertThat(resumed.exitCode()).as(resumed.said()).isZero();
    Program.assertEnds(hanging);
    assertThat(read("run.jsonl").results().get(0).outcomes()).hasSize(3);
  }

  @Test
  void anotherCommandOfTheSameNameDoesNotGoOn() throws Exception {
    String[] words = {"run", "--processes", "hangs", "--run-file", "run.jsonl", "--out", "out"};
    assertThat(command.run(words).exitCode()).isZero();
    Files.writeString(folder.resolve("plumbline.yml"), POLICY.replace("sleep 1000", "sleep 1001"));
    List<String> again = new ArrayList<>(List.of(words));
    again.add("--resume");
    Command.Answer resumed = command.run(again.toArray(String[]::new));
    assertThat(resumed.exitCode()).as(resumed.said()).isEqualTo(2);
    assertThat(resumed.err()).contains("process.hangs was another command");
  }

  private ProcessHandle firstPid(Process measuring) throws Exception {
    Path file = folder.resolve("pid");
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!Files.exists(file) || !Files.readString(file).endsWith("\n")) {
      if (System.nanoTime() > deadline || !measuring.isAlive()) {
        throw new AssertionError(command.answer(measuring).said());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).orElseThrow();
  }
}
