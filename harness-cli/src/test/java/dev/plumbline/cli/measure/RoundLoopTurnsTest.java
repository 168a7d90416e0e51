package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.stats.Looks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which pairs live at once, and what becomes of those that can't. */
class RoundLoopTurnsTest {
  private static final ListedBenchmark TIMED = benchmark("s.A.timed", Mode.AVERAGE_TIME);
  private static final ListedBenchmark ONCE = benchmark("s.B.once", Mode.SINGLE_SHOT);

  private final List<String> calls = new ArrayList<>();
  private final List<ForkRecord> written = new ArrayList<>();
  private ForkState state = ForkState.OK;

  private static ListedBenchmark benchmark(String name, Mode mode) {
    return new ListedBenchmark(
        new BenchmarkId(name, mode, Map.of(), 1),
        1,
        Duration.ofSeconds(1),
        1,
        Duration.ofMillis(100),
        0);
  }

  private static ForkRecord record(ForkOrder order, ForkState state) {
    return new ForkRecord(
        order.benchmark().id(),
        new Setup(List.of(), Map.of()),
        new ForkOutcome(order.round(), order.side().side(), order.place(), state, "", ""),
        List.of());
  }

  /** Forks that run at once end as told; those that run alone are always well. */
  private final class Source implements RoundLoop.ForkSource {
    @Override
    public ForkRecord run(ForkOrder order) {
      calls.add("alone " + order.side().side().word());
      return record(order, ForkState.OK);
    }

    @Override
    public Optional<List<ForkRecord>> inTurns(List<ForkOrder> orders) {
      calls.add("at once " + orders.stream().map(ForkOrder::seat).sorted().toList());
      return switch (state) {
        case OK -> Optional.of(orders.stream().map(order -> record(order, ForkState.OK)).toList());
        case SKIPPED -> Optional.of(List.of(record(orders.get(0), ForkState.SKIPPED)));
        case FAILED -> Optional.empty();
      };
    }
  }

  private static SideUnderTest side(Side side, ListedBenchmark benchmark) {
    return new SideUnderTest(
        side,
        Optional.of(JarUnderTest.of(Path.of("x.jar"))),
        List.of(),
        Map.of(benchmark.id(), benchmark));
  }

  private void run(ListedBenchmark benchmark, boolean turns) throws MeasuringProblem {
    Course course =
        new Course(
            List.of(side(Side.BASE, benchmark), side(Side.HEAD, benchmark)),
            List.of(benchmark.id()),
            2,
            Map.of(),
            Looks.once(),
            Optional.empty(),
            5,
            Optional.empty(),
            turns,
            false);
    new RoundLoop(
            course,
            new Source(),
            new KeptForks(written),
            soFar -> Set.of(),
            round -> {},
            new Standing(2),
            System::nanoTime)
        .run(new QuietProgress());
  }

  @Test
  void bothForksOfAPairLiveAtOnce() throws Exception {
    run(TIMED, true);

    assertThat(calls).containsExactly("at once [base, head]", "at once [base, head]");
    assertThat(written).hasSize(4);
    assertThat(written.subList(0, 2)).extracting(r -> r.outcome().place()).containsExactly(1, 2);
  }

  @Test
  void whatFailedAtOnceIsRunAloneFromThenOn() throws Exception {
    state = ForkState.FAILED;

    run(TIMED, true);

    assertThat(calls).hasSize(5);
    assertThat(calls.get(0)).startsWith("at once");
    assertThat(calls.subList(1, 5)).allMatch(call -> call.startsWith("alone"));
    assertThat(written).hasSize(4).allMatch(r -> r.outcome().state() == ForkState.OK);
  }

  @Test
  void whatIsSkippedAtOnceIsNotTriedAlone() throws Exception {
    state = ForkState.SKIPPED;

    run(TIMED, true);

    assertThat(calls).containsExactly("at once [base, head]");
    assertThat(written).hasSize(1);
  }

  @Test
  void singleShotsAndWhoeverAsksForItRunAlone() throws Exception {
    run(ONCE, true);
    run(TIMED, false);

    assertThat(calls).hasSize(8).allMatch(call -> call.startsWith("alone"));
  }
}
