package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import dev.plumbline.plan.PlannedFork;
import dev.plumbline.plan.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForkLoopTest {
  private static final ListedBenchmark A = benchmark("s.A.a");
  private static final ListedBenchmark B = benchmark("s.B.b");

  private final List<ForkRecord> written = new ArrayList<>();
  private final Map<BenchmarkId, ForkState> states = new HashMap<>();
  private final Standing standing = new Standing();
  private long nanos;
  private Duration cost = Duration.ofSeconds(2);

  private static ListedBenchmark benchmark(String name) {
    return new ListedBenchmark(
        new BenchmarkId(name, Mode.AVERAGE_TIME, Map.of(), 1),
        1,
        Duration.ofSeconds(1),
        1,
        Duration.ofMillis(100),
        0);
  }

  private static List<PlannedFork> plan(int rounds) {
    return Rounds.of(List.of(A.id(), B.id()), rounds, 5).forks();
  }

  private ForkRecord fork(ListedBenchmark benchmark, int round) {
    nanos += cost.toNanos();
    ForkState state = states.getOrDefault(benchmark.id(), ForkState.OK);
    return new ForkRecord(
        benchmark.id(),
        new Setup(List.of(), Map.of()),
        new ForkOutcome(round, state, state == ForkState.OK ? "" : "why", ""),
        List.of());
  }

  private Optional<String> run(int rounds, Optional<Duration> budget, boolean stopOnFailure)
      throws MeasuringProblem {
    return new ForkLoop(
            this::fork,
            written::add,
            standing,
            Map.of(A.id(), A, B.id(), B),
            budget,
            stopOnFailure,
            () -> nanos)
        .run(plan(rounds), new QuietProgress());
  }

  private List<PlannedFork> done() {
    return written.stream()
        .map(record -> new PlannedFork(record.outcome().round(), record.id()))
        .toList();
  }

  @Test
  void everyForkIsRunInThePlannedOrder() throws Exception {
    assertThat(run(3, Optional.empty(), false)).isEmpty();
    assertThat(done()).isEqualTo(plan(3));
  }

  @Test
  void whatIsOverIsNotRunAgain() throws Exception {
    PlannedFork first = plan(3).get(0);
    standing.add(first.id(), ForkOutcome.ok(first.round()));

    run(3, Optional.empty(), false);

    assertThat(done()).isEqualTo(plan(3).subList(1, 6));
  }

  @Test
  void aBenchmarkThatFailedTwiceIsLeftAlone() throws Exception {
    states.put(A.id(), ForkState.FAILED);

    assertThat(run(4, Optional.empty(), false)).isEmpty();

    assertThat(written.stream().filter(record -> record.id().equals(A.id()))).hasSize(2);
    assertThat(written.stream().filter(record -> record.id().equals(B.id()))).hasSize(4);
  }

  @Test
  void aSkippedBenchmarkIsTriedOnce() throws Exception {
    states.put(B.id(), ForkState.SKIPPED);

    run(4, Optional.empty(), false);

    assertThat(written.stream().filter(record -> record.id().equals(B.id()))).hasSize(1);
  }

  @Test
  void noForkIsStartedThatWouldEndAfterTheTime() throws Exception {
    Optional<String> early = run(5, Optional.of(Duration.ofSeconds(7)), false);

    assertThat(early).contains("no further fork fits the time of 7.0 s");
    assertThat(Duration.ofNanos(nanos)).isLessThanOrEqualTo(Duration.ofSeconds(7));
    assertThat(written).hasSize(3);
  }

  @Test
  void forksThatTakeLongerThanPlannedAreExpectedToGoOnSo() throws Exception {
    cost = Duration.ofSeconds(10);

    run(5, Optional.of(Duration.ofSeconds(25)), false);

    assertThat(written).hasSize(2);
  }

  @Test
  void theFirstFailureEndsTheRunWhenAsked() throws Exception {
    states.put(A.id(), ForkState.FAILED);
    states.put(B.id(), ForkState.FAILED);

    assertThat(run(5, Optional.empty(), true)).contains("the first failed fork ended the run");

    assertThat(written).hasSize(1);
  }
}
