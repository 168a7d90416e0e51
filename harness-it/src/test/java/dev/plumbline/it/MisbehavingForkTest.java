package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.measure.ForkLimits;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way a fork can fail becomes an outcome with its reason, and the rest goes on. */
class MisbehavingForkTest {
  @TempDir static Path folder;

  private static Path jar;
  private static Run run;

  @BeforeAll
  static void measureAllThatEndByThemselves() throws Exception {
    jar = SuiteJar.of("Misbehaving", SuiteJar.currentJmh());
    MeasuringRequest request =
        Measured.request(
                jar,
                folder.resolve("all.jsonl"),
                Measured.rounds(1),
                List.of("-jvmArgsAppend", "-XX:-CreateCoredumpOnCrash"),
                "throws(In|Without|Un)|failsInSetUp|skips|exits|halts|crashes|floods|speaks")
            .limited(new ForkLimits(1, Duration.ofMinutes(2), Optional.empty(), 20_000));
    run = Measured.run(request);
  }

  private static void failed(String method, String reason) {
    ForkOutcome outcome = Measured.outcome(run, method);
    assertThat(outcome.state()).as(method).isEqualTo(ForkState.FAILED);
    assertThat(outcome.reason()).as(method).contains(reason);
    assertThat(outcome.outputTail().length()).as(method).isLessThanOrEqualTo(4096);
  }

  @Test
  void anExceptionInTheBodyIsToldByItsFirstLine() {
    failed("throwsInBody", "IllegalStateException: no row for key 7");
    assertThat(Measured.outcome(run, "throwsInBody").reason()).doesNotContain("second line");
    assertThat(Measured.outcome(run, "throwsInBody").outputTail()).contains("at suite.Misbehaving");
  }

  @Test
  void anExceptionWithoutMessageIsToldByItsName() {
    failed("throwsWithoutMessage", "UnsupportedOperationException");
  }

  @Test
  void anExceptionThatCannotBeSentStillFailsItsFork() {
    failed("throwsUnsendable", "Unsendable: can't be sent");
  }

  @Test
  void anExceptionInSetUpFailsItsFork() {
    failed("failsInSetUp", "IllegalArgumentException: no such fixture");
  }

  @Test
  void aBenchmarkThatSaysSkippedIsSkippedWithItsReason() {
    ForkOutcome outcome = Measured.outcome(run, "skips");
    assertThat(outcome.state()).isEqualTo(ForkState.SKIPPED);
    assertThat(outcome.reason()).isEqualTo("no container engine answers");
  }

  @Test
  void anExitFailsItsForkWhateverItsCode() {
    failed("exits", "exit");
    failed("exitsWithZero", "exit");
  }

  @Test
  void aHaltFailsItsForkWhateverItsCode() {
    failed("halts", "exit code 9");
    failed("haltsWithZero", "not reported");
  }

  @Test
  void aCrashOfTheJvmFailsItsFork() {
    failed("crashes", "the forked JVM crashed: SIGSEGV");
    assertThat(Measured.outcome(run, "crashes").outputTail()).contains("S U M M A R Y");
    assertThat(new File("").getAbsoluteFile().list())
        .noneMatch(name -> name.startsWith("hs_err_pid"));
  }

  @Test
  void aFloodOfOutputIsEndedAndSaid() {
    failed("floods", "flooded its output");
    failed("floodsBeneathJmh", "flooded its output");
  }

  @Test
  void outputThatLooksLikeAnAnswerIsNone() {
    failed("speaksLikeAHost", "not fooled");
  }

  @Test
  void aForkThatHangsIsEndedAtItsLimitWithItsChildren() throws Exception {
    Path childFile = folder.resolve("child");
    MeasuringRequest request =
        Measured.request(
                jar,
                folder.resolve("hang.jsonl"),
                Measured.rounds(1),
                List.of("-jvmArgsAppend", "-Dchild.file=" + childFile),
                "hangsWithChild")
            .limited(ForkLimits.usual().within(Duration.ofSeconds(5)));

    Run hung = Measured.run(request);

    ForkOutcome outcome = Measured.outcome(hung, "hangsWithChild");
    assertThat(outcome.state()).isEqualTo(ForkState.FAILED);
    assertThat(outcome.reason()).contains("longer than its limit of 5.0 s");
    assertEnded(childFile);
  }

  @Test
  void aChildLeftByAFailedForkIsEnded() throws Exception {
    Path childFile = folder.resolve("orphan");
    MeasuringRequest request =
        Measured.request(
            jar,
            folder.resolve("orphan.jsonl"),
            Measured.rounds(1),
            List.of("-jvmArgsAppend", "-Dchild.file=" + childFile),
            "leavesChildAndThrows");

    Run left = Measured.run(request);

    assertThat(Measured.outcome(left, "leavesChildAndThrows").reason()).contains("left a child");
    assertEnded(childFile);
  }

  @Test
  void aChildLeftByAForkThatWentWellIsEndedBeforeTheNext() throws Exception {
    MeasuringRequest request =
        Measured.request(
            jar,
            folder.resolve("well.jsonl"),
            Measured.rounds(2),
            List.of("-jvmArgsAppend", "-Dchild.file=" + folder.resolve("well")),
            "leavesChildAndIsWell");

    Run well = Measured.run(request);

    assertThat(well.results().get(0).outcomes())
        .containsExactly(ForkOutcome.ok(1), ForkOutcome.ok(2));
    assertEnded(folder.resolve("well"));
  }

  @Test
  void aMessageLongerThanAnAnswerMayBeFailsItsForkAndNothingElse() throws Exception {
    MeasuringRequest request =
        Measured.request(
            jar, folder.resolve("huge.jsonl"), Measured.rounds(2), List.of(), "throwsHugeMessage");

    Run huge = Measured.run(request);

    assertThat(huge.results().get(0).outcomes())
        .hasSize(2)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.state()).isEqualTo(ForkState.FAILED);
              assertThat(outcome.reason()).startsWith("IllegalStateException: huge ü");
            });
  }

  @Test
  void aBenchmarkThatFailedTwiceHasNoThirdFork() throws Exception {
    MeasuringRequest request =
        Measured.request(
            jar,
            folder.resolve("twice.jsonl"),
            Measured.rounds(3),
            List.of(),
            "failsInSetUp|skips");

    Run twice = Measured.run(request);

    assertThat(twice.results())
        .allSatisfy(
            result ->
                assertThat(result.outcomes())
                    .hasSize(result.id().benchmark().endsWith("skips") ? 1 : 2));
  }

  @Test
  void theFirstFailureEndsTheRunWhenAsked() throws Exception {
    MeasuringRequest request =
        Measured.request(
                jar, folder.resolve("first.jsonl"), Measured.rounds(5), List.of(), "failsInSetUp")
            .stoppingOnFailure(true);

    Run first = Measured.run(request);

    assertThat(Measured.outcome(first, "failsInSetUp").state()).isEqualTo(ForkState.FAILED);
    assertThat(first.notes()).hasSize(1);
    assertThat(first.notes().get(0).seen()).contains("4 forks left out");
  }

  private static void assertEnded(Path childFile) throws Exception {
    ProcessHandle.of(Long.parseLong(Files.readString(childFile))).ifPresent(Program::assertEnds);
  }
}
