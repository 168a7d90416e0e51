package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfinishedTest {
  private static BenchmarkId id(int number) {
    return new BenchmarkId("a.B.b" + number, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  private static Run run(int planned, ForkState[]... states) {
    List<BenchmarkId> ids = new ArrayList<>();
    for (int i = 0; i < planned; i++) {
      ids.add(id(i));
    }
    List<BenchmarkResult> results = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      List<ForkOutcome> outcomes = new ArrayList<>();
      for (ForkState state : states[i]) {
        outcomes.add(new ForkOutcome(outcomes.size() + 1, state, "", ""));
      }
      results.add(
          new BenchmarkResult(
              id(i), new Setup(List.of(), Map.of()), List.of(), outcomes, List.of()));
    }
    RunHeader foreign = RunHeader.foreign("run", Environment.unknown());
    RunHeader header =
        new RunHeader(
            "run",
            "run",
            foreign.started(),
            foreign.commit(),
            foreign.dirty(),
            foreign.jarDigest(),
            Optional.of(1L),
            foreign.environment(),
            new Plan("quick", 3, List.of(), List.of(), List.of(), ids),
            foreign.blessing());
    return new Run(header, results, List.of());
  }

  private static ForkState[] forks(ForkState... states) {
    return states;
  }

  private static Optional<String> seen(Run run) {
    return Unfinished.note(run).map(Note::seen);
  }

  @Test
  void aRunWhoseForksAllHadTheirTurnIsWhole() {
    assertThat(seen(run(1, forks(ForkState.OK, ForkState.OK, ForkState.OK)))).isEmpty();
  }

  @Test
  void benchmarksThatFailedOrWereSkippedHaveNoForksLeft() {
    assertThat(seen(run(2, forks(ForkState.FAILED, ForkState.FAILED), forks(ForkState.SKIPPED))))
        .isEmpty();
  }

  @Test
  void whatWasNeverMeasuredIsNamed() {
    assertThat(seen(run(2, forks(ForkState.OK, ForkState.FAILED))))
        .contains("4 forks left out; not measured at all: a.B.b1:avgt");
  }

  @Test
  void manyNamesAreCounted() {
    assertThat(seen(run(14))).hasValueSatisfying(text -> assertThat(text).endsWith("and 4 more"));
  }

  @Test
  void aRunWithoutPlanHasNothingLeft() {
    assertThat(
            seen(new Run(RunHeader.foreign("x.json", Environment.unknown()), List.of(), List.of())))
        .isEmpty();
  }
}
