package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.plan.PairOrder;
import dev.plumbline.plan.PlannedFork;
import dev.plumbline.plan.Rounds;
import dev.plumbline.stats.Looks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of forks, when it ends, and who gets the time that is left. */
class RoundLoopTest {
  private static final long SEED = 5;
  private static final ListedBenchmark A = benchmark("s.A.a");
  private static final ListedBenchmark B = benchmark("s.B.b");

  private final List<ForkRecord> written = new ArrayList<>();
  private final Map<BenchmarkId, ForkState> states = new HashMap<>();
  private final Map<BenchmarkId, Integer> settledAfter = new HashMap<>();
  private final List<Integer> roundsOver = new ArrayList<>();
  private Standing standing = new Standing();
  private Looks looks = Looks.once();
  private Map<BenchmarkId, Integer> ownRounds = Map.of();
  private final List<Duration> times = new ArrayList<>();
  private final StringWriter said = new StringWriter();
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

  private static SideUnderTest side(Side side) {
    return new SideUnderTest(
        side,
        Optional.of(JarUnderTest.of(Path.of("x.jar"))),
        List.of(),
        Map.of(A.id(), A, B.id(), B));
  }

  private static List<PlannedFork> plan(int rounds) {
    return Rounds.of(List.of(A.id(), B.id()), rounds, SEED).forks();
  }

  private ForkRecord fork(ForkOrder order) throws TimeIsUp {
    times.add(order.time());
    if (cost.compareTo(order.time()) > 0) {
      nanos += order.time().toNanos();
      throw new TimeIsUp(order);
    }
    nanos += cost.toNanos();
    BenchmarkId id = order.benchmark().id();
    ForkState state = states.getOrDefault(id, ForkState.OK);
    return new ForkRecord(
        id,
        new Setup(List.of(), Map.of()),
        new ForkOutcome(
            order.round(),
            order.side().side(),
            order.place(),
            state,
            state == ForkState.OK ? "" : "why",
            ""),
        List.of());
  }

  /** Settled once it has so many forks; the loop asks only when a look is due. */
  private Set<BenchmarkId> settled() {
    Set<BenchmarkId> settled = new HashSet<>();
    settledAfter.forEach(
        (id, forks) -> {
          long measured =
              written.stream()
                  .filter(record -> record.id().equals(id))
                  .filter(record -> record.outcome().side() == Side.HEAD)
                  .count();
          if (measured >= forks) {
            settled.add(id);
          }
        });
    return settled;
  }

  private Optional<String> run(int rounds, Optional<Duration> budget, boolean stopOnFailure)
      throws MeasuringProblem {
    return run(List.of(side(Side.HEAD)), rounds, budget, stopOnFailure);
  }

  private Optional<String> run(
      List<SideUnderTest> sides, int rounds, Optional<Duration> budget, boolean stopOnFailure)
      throws MeasuringProblem {
    Course course =
        new Course(
            sides,
            List.of(A.id(), B.id()),
            rounds,
            ownRounds,
            looks,
            Optional.empty(),
            SEED,
            budget,
            false,
            stopOnFailure);
    return new RoundLoop(
            course,
            this::fork,
            new KeptForks(written),
            soFar -> settled(),
            roundsOver::add,
            standing,
            () -> nanos)
        .run(new LineProgress(new PrintWriter(said)));
  }

  private List<PlannedFork> done() {
    return written.stream()
        .map(record -> new PlannedFork(record.outcome().round(), record.id()))
        .toList();
  }

  private long forksOf(ListedBenchmark benchmark) {
    return written.stream().filter(record -> record.id().equals(benchmark.id())).count();
  }

  @Test
  void everyForkIsRunInThePlannedOrder() throws Exception {
    assertThat(run(3, Optional.empty(), false)).isEmpty();
    assertThat(done()).isEqualTo(plan(3));
    assertThat(roundsOver).containsExactly(0, 1, 2, 3);
  }

  @Test
  void whatIsOverIsNotRunAgain() throws Exception {
    PlannedFork first = plan(3).get(0);
    standing.add(first.id(), ForkOutcome.ok(first.round()));

    run(3, Optional.empty(), false);

    assertThat(done()).isEqualTo(plan(3).subList(1, 6));
  }

  @Test
  void aBenchmarkMayWantAnotherNumberOfForks() throws Exception {
    ownRounds = Map.of(B.id(), 4);

    run(2, Optional.empty(), false);

    assertThat(forksOf(A)).isEqualTo(2);
    assertThat(forksOf(B)).isEqualTo(4);
    assertThat(roundsOver).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void aResumedRunTellsOnlyOfRoundsItMeasured() throws Exception {
    standing.add(A.id(), ForkOutcome.ok(1));
    standing.add(B.id(), ForkOutcome.ok(1));
    standing.add(A.id(), ForkOutcome.ok(2));

    run(3, Optional.empty(), false);

    assertThat(roundsOver).containsExactly(0, 2, 3);
  }

  @Test
  void aBenchmarkThatFailedTwiceIsLeftAlone() throws Exception {
    states.put(A.id(), ForkState.FAILED);

    assertThat(run(4, Optional.empty(), false)).isEmpty();

    assertThat(forksOf(A)).isEqualTo(2);
    assertThat(forksOf(B)).isEqualTo(4);
  }

  @Test
  void aSkippedBenchmarkIsTriedOnce() throws Exception {
    states.put(B.id(), ForkState.SKIPPED);

    run(4, Optional.empty(), false);

    assertThat(forksOf(B)).isEqualTo(1);
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
  void aForkThatTheTimeEndsIsLeftOutAndSaidSo() throws Exception {
    cost = Duration.ofMinutes(10);

    Optional<String> early = run(5, Optional.of(Duration.ofSeconds(60)), false);

    assertThat(early).contains("no further fork fits the time of 1 min");
    assertThat(written).isEmpty();
    assertThat(times).containsExactly(Duration.ofSeconds(70));
    assertThat(said.toString())
        .contains("its fork, expected to take 2.0 s, had not ended when the time was over");
    assertThat(roundsOver).containsExactly(0);
  }

  @Test
  void whatTheTimeLeavesToAForkIsWhatIsLeftAndATwentieth() throws Exception {
    cost = Duration.ofSeconds(100);

    run(2, Optional.of(Duration.ofSeconds(400)), false);

    assertThat(times)
        .containsExactly(
            Duration.ofSeconds(420),
            Duration.ofSeconds(320),
            Duration.ofSeconds(220),
            Duration.ofSeconds(120));
  }

  @Test
  void thePartnerOfAForkThatTookAllTheTimeIsNotStarted() throws Exception {
    standing = new Standing(2);
    cost = Duration.ofSeconds(70);

    run(List.of(side(Side.BASE), side(Side.HEAD)), 5, Optional.of(Duration.ofSeconds(60)), false);

    assertThat(written).hasSize(1);
    assertThat(times).hasSize(1);
  }

  @Test
  void withoutATimeAForkMayTakeItsOwnLimit() throws Exception {
    run(1, Optional.empty(), false);

    assertThat(times).containsOnly(Forkable.LONGEST);
  }

  @Test
  void theFirstFailureEndsTheRunWhenAsked() throws Exception {
    states.put(A.id(), ForkState.FAILED);
    states.put(B.id(), ForkState.FAILED);

    assertThat(run(5, Optional.empty(), true)).contains("the first failed fork ended the run");

    assertThat(written).hasSize(1);
  }

  @Test
  void bothSidesOfAPairRunNextToEachOtherInADrawnOrder() throws Exception {
    standing = new Standing(2);

    run(List.of(side(Side.BASE), side(Side.HEAD)), 6, Optional.empty(), false);

    assertThat(written).hasSize(24);
    for (int first = 0; first < written.size(); first += 2) {
      ForkRecord one = written.get(first);
      ForkRecord other = written.get(first + 1);
      assertThat(one.id()).isEqualTo(other.id());
      assertThat(one.outcome().round()).isEqualTo(other.outcome().round());
      assertThat(List.of(one.outcome().side(), other.outcome().side()))
          .isEqualTo(PairOrder.of(one.id(), one.outcome().round(), SEED));
      assertThat(one.outcome().place()).isEqualTo(1);
      assertThat(other.outcome().place()).isEqualTo(2);
    }
  }

  @Test
  void aPairThatLostOneSideIsNotMadeWholeLater() throws Exception {
    standing = new Standing(2);
    standing.add(A.id(), new ForkOutcome(1, Side.BASE, 1, ForkState.OK, "", ""));

    run(List.of(side(Side.BASE), side(Side.HEAD)), 2, Optional.empty(), false);

    assertThat(written)
        .filteredOn(record -> record.id().equals(A.id()))
        .extracting(record -> record.outcome().round())
        .containsExactly(2, 2);
  }

  @Test
  void aBenchmarkWithAVerdictLeavesItsTimeToTheOthers() throws Exception {
    looks = Looks.upTo(20);
    settledAfter.put(A.id(), 3);

    run(20, Optional.of(Duration.ofSeconds(40)), false);

    assertThat(forksOf(A)).isEqualTo(3);
    assertThat(forksOf(B)).isEqualTo(17);
  }

  @Test
  void aVerdictBetweenTwoLooksIsSeenAtTheNext() throws Exception {
    looks = new Looks(List.of(3, 6, 12));
    settledAfter.put(A.id(), 4);
    settledAfter.put(B.id(), 7);

    run(12, Optional.empty(), false);

    assertThat(forksOf(A)).isEqualTo(6);
    assertThat(forksOf(B)).isEqualTo(12);
  }
}
