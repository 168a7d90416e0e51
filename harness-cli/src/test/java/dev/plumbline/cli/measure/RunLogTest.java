package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Environment;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Setup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  private static final BenchmarkId ID = new BenchmarkId("a.B.c", Mode.AVERAGE_TIME, Map.of(), 1);

  @TempDir Path folder;

  private static RunHeader header() {
    return new RunHeader(
        "run-1",
        "run.jsonl",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("sha256:0"),
        Optional.of(7L),
        Environment.unknown(),
        new Plan("quick", 2, List.of(), List.of(), List.of("-i", "1"), List.of(ID)),
        Optional.empty());
  }

  private static ForkRecord failed(int round) {
    return new ForkRecord(
        ID,
        new Setup(List.of(), Map.of()),
        new ForkOutcome(round, ForkState.FAILED, "why", "tail\n"),
        List.of());
  }

  @Test
  void everyForkIsInTheFileAtOnce() throws Exception {
    Path file = folder.resolve("new/folder/run.jsonl");
    try (RunLog log = RunLog.create(file, header())) {
      assertThat(RunLog.soFar(file).results()).isEmpty();
      log.add(List.of(failed(1)));
      assertThat(Files.readString(file)).endsWith("\n").hasLineCount(2);
      log.add(List.of(failed(2)));
      Run run = log.read();
      assertThat(run.results()).hasSize(1);
      assertThat(run.results().get(0).outcomes()).hasSize(2);
      assertThat(run.header().seed()).contains(7L);
    }
  }

  @Test
  void aTornLastLineIsCutOffBeforeGoingOn() throws Exception {
    Path file = folder.resolve("run.jsonl");
    try (RunLog log = RunLog.create(file, header())) {
      log.add(List.of(failed(1)));
    }
    String whole = Files.readString(file);
    Files.writeString(file, whole + whole.lines().skip(1).findFirst().orElseThrow());

    Run soFar = RunLog.soFar(file);

    assertThat(soFar.results().get(0).outcomes()).hasSize(1);
    assertThat(Files.readString(file)).isEqualTo(whole);
    try (RunLog log = RunLog.append(file)) {
      log.add(List.of(failed(2)));
      assertThat(log.read().results().get(0).outcomes()).hasSize(2);
    }
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws Exception {
    Path file = Files.writeString(folder.resolve("run.jsonl"), "precious");

    assertThatThrownBy(() -> RunLog.create(file, header()))
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining("exists already");
    assertThat(file).hasContent("precious");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws Exception {
    Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> RunLog.create(folder.resolve("file/run.jsonl"), header()))
        .isInstanceOf(MeasuringProblem.class)
        .satisfies(problem -> assertThat(((MeasuringProblem) problem).exitCode()).isEqualTo(4));
  }

  @Test
  void aFileThatIsMissingOrNoRunCannotGoOn() throws Exception {
    assertThatThrownBy(() -> RunLog.soFar(folder.resolve("absent.jsonl")))
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining("nothing to resume");
    assertThat(folder.resolve("absent.jsonl")).doesNotExist();
    Path text = Files.writeString(folder.resolve("notes.jsonl"), "hello\n");
    assertThatThrownBy(() -> RunLog.soFar(text))
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining("notes.jsonl");
  }

  @Test
  void aFileThatIsNoRunIsNotCut() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.jsonl"), "precious\nwithout a line end");

    assertThatThrownBy(() -> RunLog.soFar(text)).isInstanceOf(MeasuringProblem.class);

    assertThat(text).hasContent("precious\nwithout a line end");
  }

  @Test
  void onlyAFileWithoutAWholeHeaderNeverBegan() throws Exception {
    Path file = folder.resolve("run.jsonl");
    RunLog.create(file, header()).close();
    String header = Files.readString(file);
    assertThat(RunLog.neverBegan(file)).isFalse();
    assertThat(file).hasContent(header);

    for (int length : new int[] {0, 1, 40, header.length() - 1}) {
      Files.writeString(file, header.substring(0, length));
      assertThat(RunLog.neverBegan(file)).as("%d bytes", length).isTrue();
      assertThat(file).doesNotExist();
    }
    Files.writeString(file, "precious");
    assertThat(RunLog.neverBegan(file)).isFalse();
    assertThat(file).hasContent("precious");
    Files.delete(file);
    assertThatThrownBy(() -> RunLog.neverBegan(file)).hasMessageContaining("nothing to resume");
  }

  @Test
  void aFileThatIsDeletedUnderWayIsPutBackWithAllThatWasMeasured() throws Exception {
    Path file = folder.resolve("target/run.jsonl");
    try (RunLog log = RunLog.create(file, header())) {
      log.add(List.of(failed(1)));
      Files.delete(file);
      Files.delete(file.getParent());

      assertFails(() -> log.add(List.of(failed(2))), "was deleted", "is in it again", "--resume");
    }
    assertThat(RunLog.soFar(file).results().get(0).outcomes()).hasSize(2);
  }

  @Test
  void aFileThatIsReplacedUnderWayLeavesTheOtherAloneAndKeepsItsForksBesideIt() throws Exception {
    Path file = folder.resolve("run.jsonl");
    try (RunLog log = RunLog.create(file, header())) {
      log.add(List.of(failed(1)));
      Files.move(file, folder.resolve("moved"));
      Files.writeString(file, "another's");

      assertFails(log::read, "was replaced", "run-kept.jsonl", "--resume --run-file");
    }
    assertThat(file).hasContent("another's");
    assertThat(RunLog.soFar(folder.resolve("run-kept.jsonl")).results()).hasSize(1);
  }

  @Test
  void aDeletedFileThatCannotBePutBackIsSaidToBeLost() throws Exception {
    Path file = folder.resolve("target/run.jsonl");
    try (RunLog log = RunLog.create(file, header())) {
      Files.delete(file);
      Files.delete(file.getParent());
      Files.writeString(file.getParent(), "in the way");

      assertFails(() -> log.add(List.of(failed(1))), "was deleted", "what was measured is lost");
    }
  }

  @Test
  void aFileThatAnotherProgramWritesToIsLeftAsItIs() throws Exception {
    Path file = folder.resolve("run.jsonl");
    try (RunLog log = RunLog.create(file, header())) {
      String changed = Files.readString(file) + "{}";
      Files.writeString(file, changed);

      assertFails(() -> log.add(List.of(failed(1))), "was changed by another program");
      assertThat(file).hasContent(changed);
    }
  }

  private static void assertFails(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOf(MeasuringProblem.class)
        .satisfies(problem -> assertThat(((MeasuringProblem) problem).exitCode()).isEqualTo(4))
        .hasMessageContainingAll(words);
  }
}
