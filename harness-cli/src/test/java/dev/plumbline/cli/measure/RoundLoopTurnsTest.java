package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.plan.ForkLength;
import dev.plumbline.stats.Looks;
import java.io.PrintWriter;
import java.io.StringWriter;
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
  private final StringWriter said = new StringWriter();
  private AtOnce.Apart apart;
  private ForkState state = ForkState.OK;
  private List<String> jmhArguments = List.of();
  private boolean stopOnFailure;
  private Optional<ForkLength> length = Optional.empty();

  /** Of each fork, in the order they were run. */
  private final List<Integer> iterations = new ArrayList<>();

  private static ListedBenchmark benchmark(String name, Mode mode) {
    return benchmark(name, mode, 0);
  }

  private static ListedBenchmark benchmark(String name, Mode mode, int warmupForks) {
    return new ListedBenchmark(
        new BenchmarkId(name, mode, Map.of(), 1),
        1,
        Duration.ofSeconds(1),
        1,
        Duration.ofMillis(100),
        warmupForks);
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
      iterations.add(((ListedBenchmark) order.benchmark()).iterations());
      return record(order, ForkState.OK);
    }

    @Override
    public AtOnce inTurns(List<ForkOrder> orders) {
      calls.add("at once " + orders.stream().map(ForkOrder::seat).sorted().toList());
      orders.forEach(order -> iterations.add(((ListedBenchmark) order.benchmark()).iterations()));
      if (apart != null) {
        return apart;
      }
      return new AtOnce.Over(
          state == ForkState.OK
              ? orders.stream().map(order -> record(order, ForkState.OK)).toList()
              : List.of(record(orders.get(0), state)));
    }
  }

  private SideUnderTest side(Side side, ListedBenchmark benchmark) {
    return new SideUnderTest(
        side,
        Optional.of(JarUnderTest.of(Path.of("x.jar"))),
        side == Side.HEAD ? jmhArguments : List.of(),
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
            length,
            5,
            Optional.empty(),
            turns,
            stopOnFailure);
    new RoundLoop(
            course,
            new Source(),
            new KeptForks(written),
            soFar -> Set.of(),
            round -> {},
            new Standing(2),
            System::nanoTime)
        .run(new LineProgress(new PrintWriter(said)));
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
    apart = new AtOnce.Apart("base: BindException: in use");

    run(TIMED, true);

    assertThat(calls).hasSize(5);
    assertThat(calls.get(0)).startsWith("at once");
    assertThat(calls.subList(1, 5)).allMatch(call -> call.startsWith("alone"));
    assertThat(written).hasSize(4).allMatch(r -> r.outcome().state() == ForkState.OK);
    assertThat(said.toString())
        .containsOnlyOnce(
            "A.timed:avgt: its forks could not live at once (base: BindException: in use); they run"
                + " one after the other");
  }

  @Test
  void whatHungAtOnceHasFailedAndItsNextForkIsAlone() throws Exception {
    state = ForkState.FAILED;

    run(TIMED, true);

    assertThat(calls).hasSize(3);
    assertThat(calls.get(0)).startsWith("at once");
    assertThat(calls.subList(1, 3)).allMatch(call -> call.startsWith("alone"));
    assertThat(written).hasSize(3);
    assertThat(written.get(0).outcome().state()).isEqualTo(ForkState.FAILED);
  }

  @Test
  void whatHungAtOnceEndsTheRunWhenAsked() throws Exception {
    state = ForkState.FAILED;
    stopOnFailure = true;

    run(TIMED, true);

    assertThat(calls).hasSize(1);
    assertThat(written).hasSize(1);
  }

  @Test
  void whatIsSkippedAtOnceIsNotTriedAlone() throws Exception {
    state = ForkState.SKIPPED;

    run(TIMED, true);

    assertThat(calls).containsExactly("at once [base, head]");
    assertThat(written).hasSize(1);
  }

  /** JMH collects before the iteration's turn, beside the iteration of the other fork. */
  @Test
  void whereAnySideCollectsGarbageBeforeIterationsForksRunAlone() throws Exception {
    jmhArguments = List.of("-i", "3", "-gc", "True");
    run(TIMED, true);
    assertThat(calls).hasSize(4).allMatch(call -> call.startsWith("alone"));

    calls.clear();
    jmhArguments = List.of("-gc", "false");
    run(TIMED, true);
    assertThat(calls).hasSize(2).allMatch(call -> call.startsWith("at once"));
  }

  /** The first JVM would take the turns, and the one that is measured would be sent away. */
  @Test
  void forksWithWarmUpForksRunAlone() throws Exception {
    run(benchmark("s.A.warmed", Mode.AVERAGE_TIME, 1), true);

    assertThat(calls).hasSize(4).allMatch(call -> call.startsWith("alone"));
  }

  @Test
  void iterationsAreShortOnlyWhereForksTakeTurns() throws Exception {
    length = Optional.of(ForkLength.FIRST);
    run(TIMED, true);
    assertThat(iterations).hasSize(4).containsOnly(ForkLength.IN_TURNS.iterations());

    iterations.clear();
    run(benchmark("s.A.warmed", Mode.AVERAGE_TIME, 1), true);
    assertThat(iterations).hasSize(4).containsOnly(ForkLength.FIRST.iterations());

    iterations.clear();
    run(TIMED, false);
    assertThat(iterations).hasSize(4).containsOnly(ForkLength.FIRST.iterations());

    iterations.clear();
    apart = new AtOnce.Apart("base: BindException: in use");
    run(TIMED, true);
    assertThat(iterations.subList(0, 2)).containsOnly(ForkLength.IN_TURNS.iterations());
    assertThat(iterations.subList(2, 6)).containsOnly(ForkLength.FIRST.iterations());
  }

  @Test
  void singleShotsAndWhoeverAsksForItRunAlone() throws Exception {
    run(ONCE, true);
    run(TIMED, false);

    assertThat(calls).hasSize(8).allMatch(call -> call.startsWith("alone"));
  }
}
