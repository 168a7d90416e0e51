package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills, a folder can't be written, the run file goes: said, with exit 4. */
@Tag("once")
class LostDiskTest {
  /** More lines than fit into what is left of the last block of a full disk. */
  private static final int FORKS = 20;

  @TempDir Path folder;

  private Path jar;
  private Command command;
  private Program reports;

  @BeforeEach
  void start() throws Exception {
    jar = Files.copy(SuiteJar.of("Slow", SuiteJar.currentJmh()), folder.resolve("app.jar"));
    command = new Command(folder);
    reports = new Program(folder);
  }

  @AfterEach
  void end() throws Exception {
    reports.close();
    command.close();
  }

  private String[] ab(String filter, Path runFile, String... more) {
    List<String> words = new ArrayList<>(List.of("ab", jar.toString(), filter));
    words.addAll(List.of("--measure-identical", "--run-file", runFile.toString()));
    words.addAll(List.of("-f", Integer.toString(FORKS), "-wi", "0", "-i", "1", "-r", "20ms"));
    words.addAll(reports.reporting());
    words.addAll(List.of(more));
    if (!words.contains("--out")) {
      words.addAll(List.of("--out", "out"));
    }
    return words.toArray(String[]::new);
  }

  private void assertFails(Command.Answer answer, String... words) {
    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(4);
    assertThat(answer.err()).contains(words).doesNotContain("Exception");
    command.processes().forEach(Program::assertEnds);
    assertThat(command.temporaryFiles()).noneMatch(name -> name.startsWith("plumbline-"));
  }

  /** Resumes without time for another fork: nothing of what was measured may be gone. */
  private void assertGoesOn(Path runFile, int forks) throws Exception {
    Command.Answer resumed = command.run(ab("waits", runFile, "--resume", "--time-budget", "1ms"));
    // Whatever so few forks came to, it was judged.
    assertThat(resumed.exitCode()).as(resumed.said()).isIn(0, 1, 3);
    assertThat(resumed.out()).contains(forks + (forks == 1 ? " fork in" : " forks in"));
  }

  private static int forks(Path runFile) throws IOException {
    String text = Files.readString(runFile);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    return (int) whole.lines().filter(line -> line.contains("\"state\"")).count();
  }

  @Test
  void aDiskThatFillsUpEndsTheRunAndRoomLetsItGoOn() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Assumptions.assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()),
        "SKIPPED: this user can't mount a small file system");
    try {
      Path runFile = disk.resolve("run.jsonl");
      // Else no line would be written before both have ended.
      Process measuring = command.start(ab("waits", runFile, "--one-at-a-time"));
      reports.reported().socket().close();
      Program.Fork second = reports.reported();
      Path ballast = fill(disk);
      reports.stopListening();
      second.socket().close();

      assertFails(
          command.answer(measuring),
          "disk/run.jsonl can't be written: No space left on device",
          "the forks before are kept, and --resume goes on when it can be");
      int kept = forks(runFile);
      assertThat(kept).isPositive();
      Files.delete(ballast);
      assertGoesOn(runFile, kept);
    } finally {
      succeeds("umount", "-l", disk.toString());
    }
  }

  @Test
  void aRunFileThatIsDeletedUnderWayIsPutBack() throws Exception {
    Path runFile = folder.resolve("results/run.jsonl");
    Process measuring = command.start(ab("waits", runFile));
    reports.reported().socket().close();
    Program.Fork second = reports.reported();
    Files.delete(runFile);
    Files.delete(runFile.getParent());
    reports.stopListening();
    second.socket().close();

    assertFails(
        command.answer(measuring),
        "run.jsonl was deleted while it was measured",
        "what was measured is in it again, and --resume goes on");
    assertGoesOn(runFile, 2);
  }

  @Test
  void aRunFileThatIsReplacedUnderWayIsKeptBesideTheOther() throws Exception {
    Path runFile = folder.resolve("run.jsonl");
    Process measuring = command.start(ab("waits", runFile));
    Program.Fork first = reports.reported();
    Files.delete(runFile);
    Files.writeString(folder.resolve("other"), "another's");
    Files.move(folder.resolve("other"), runFile);
    reports.stopListening();
    first.socket().close();

    assertFails(
        command.answer(measuring),
        "run.jsonl was replaced while it was measured",
        "what was measured is kept in",
        "run-kept.jsonl");
    assertThat(runFile).hasContent("another's");
    assertGoesOn(folder.resolve("run-kept.jsonl"), 2);
  }

  @Test
  void aFolderThatCannotBeMadeCostsNoFork() throws Exception {
    Files.writeString(folder.resolve("file"), "in the way");

    Command.Answer answer = command.run(ab("waits", folder.resolve("file/run.jsonl")));

    assertFails(answer, "file/run.jsonl can't be written: ");
  }

  @Test
  void reportsThatCannotBeWrittenLeaveTheRunWhole() throws Exception {
    Files.writeString(folder.resolve("file"), "in the way");
    Path runFile = folder.resolve("run.jsonl");

    Command.Answer answer =
        command.run(ab("quick", runFile, "--out", "file", "--time-budget", "1ms"));

    assertFails(answer, "the reports can't be written in file: ", "the run is whole in run.jsonl");
    assertThat(runFile).exists();
  }

  /** Writes a file until nothing more fits. */
  private static Path fill(Path disk) throws IOException {
    Path ballast = disk.resolve("ballast");
    try (OutputStream bytes = Files.newOutputStream(ballast)) {
      for (int kib = 0; kib < 1024; kib++) {
        bytes.write(new byte[1024]);
      }
    } catch (IOException full) {
      return ballast;
    }
    throw new IllegalStateException("the small file system is not small");
  }

  private static boolean succeeds(String... words) throws Exception {
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
