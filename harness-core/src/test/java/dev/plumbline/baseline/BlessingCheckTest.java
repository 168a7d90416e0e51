package dev.plumbline.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.ForkSpread;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class BlessingCheckTest {
  private static List<String> refusals(BenchmarkResult... results) {
    return BlessingCheck.refusals(Environments.run("r1", "abc", results), false, ForkSpread::of)
        .stream()
        .map(note -> note.subject() + ": " + note.seen())
        .toList();
  }

  private static BenchmarkResult without(ForkState state, String reason) {
    return new BenchmarkResult(
        Environments.id("a.B.m"),
        new Setup(List.of(), Map.of()),
        List.of(),
        List.of(new ForkOutcome(1, state, reason, "")),
        List.of());
  }

  @Test
  void aSteadyRunOfThreeForksIsFit() {
    assertThat(refusals(Environments.result("a.B.m", 100, 101, 99))).isEmpty();
  }

  @Test
  void aRunTheGateFailedIsRefused() {
    Run run = Environments.run("r1", "abc", Environments.result("a.B.m", 100, 101, 99));
    assertThat(BlessingCheck.refusals(run, true, ForkSpread::of))
        .extracting(Note::seen)
        .containsExactly("the gate failed this run");
  }

  @Test
  void aFailedForkIsRefusedWithItsReason() {
    assertThat(refusals(without(ForkState.FAILED, "threw IllegalStateException")))
        .containsExactly("a.B.m:avgt: a fork failed: threw IllegalStateException");
  }

  @Test
  void aSkippedBenchmarkIsNoReason() {
    assertThat(refusals(without(ForkState.SKIPPED, "no container engine"))).isEmpty();
  }

  @Test
  void tooFewForksAreRefused() {
    assertThat(refusals(Environments.result("a.B.m", 100, 101)))
        .containsExactly("a.B.m:avgt: 2 forks; a baseline needs at least 3");
  }

  @Test
  void aSummaryIsRefused() {
    Sample summary = new Sample.Summary(100, OptionalDouble.empty(), 5, 25);
    assertThat(refusals(Environments.result("a.B.m", summary)))
        .containsExactly("a.B.m:avgt: only a score is known, not the values of its forks");
  }

  @Test
  void forksThatScatterAreRefusedAndOneDisturbedForkIsNot() {
    assertThat(refusals(Environments.result("a.B.m", 100, 140, 180)))
        .containsExactly("a.B.m:avgt: not steady: its forks spread by 42 %, over 15 %");
    assertThat(refusals(Environments.result("a.B.m", 100, 101, 900))).isEmpty();
  }

  @Test
  void zeroAndNoNumberAreRefused() {
    assertThat(refusals(Environments.result("a.B.m", 0, 0, 0)))
        .containsExactly("a.B.m:avgt: a fork's value is zero or no number");
    assertThat(refusals(Environments.result("a.B.m", 1, Double.NaN, 1))).hasSize(1);
  }

  @Test
  void aNoteThatItWasNotSteadyIsRefused() {
    Note note = new Note(NoteCode.NOT_STEADY, "a.B.m", "never settled");
    Sample sample = Sample.Values.of(new double[][] {{1}, {1}, {1}});
    assertThat(refusals(Environments.result("a.B.m", sample, note)))
        .containsExactly("a.B.m:avgt: not steady: never settled");
  }

  @Test
  void anEmptyRunIsRefused() {
    assertThat(refusals()).containsExactly("r1.jsonl: it measured nothing");
  }
}
