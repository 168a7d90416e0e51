package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.jmh.Turn;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What two forks that live at once come to, when one of them is not well. */
@Timeout(60)
class TurnTakersTest {
  private static final ListedBenchmark BENCHMARK =
      new ListedBenchmark(
          new BenchmarkId("s.A.a", Mode.AVERAGE_TIME, Map.of(), 1),
          0,
          Duration.ZERO,
          1,
          Duration.ofMillis(100),
          0);
  private static final ForkOrder BASE = order(Side.BASE, 1);
  private static final ForkOrder HEAD = order(Side.HEAD, 2);

  private static ForkOrder order(Side side, int place) {
    SideUnderTest of =
        new SideUnderTest(
            side,
            Optional.of(JarUnderTest.of(Path.of("x.jar"))),
            List.of(),
            Map.of(BENCHMARK.id(), BENCHMARK));
    return new ForkOrder(of, BENCHMARK, 3, place, List.of());
  }

  private static ForkRecord record(ForkOrder order, ForkState state, String reason) {
    return new ForkRecord(
        order.benchmark().id(),
        new Setup(List.of(), Map.of()),
        new ForkOutcome(
            order.round(), order.side().side(), order.place(), state, reason, "printed"),
        List.of());
  }

  /** What one fork does, and what becomes of it. */
  private interface Life {
    ForkRecord of(ForkOrder order, Turn turn, Runnable atLimit) throws MeasuringProblem;
  }

  private static AtOnce both(Life base, Life head) throws MeasuringProblem {
    return new TurnTakers(
            (order, turns, limit, atLimit) ->
                (order.equals(BASE) ? base : head).of(order, new Turn(turns), atLimit),
            order -> Duration.ofSeconds(5))
        .run(List.of(BASE, HEAD));
  }

  /** Waits for a turn that never comes, as the other has ended; fails of it. */
  private static ForkRecord leftAlone(ForkOrder order, Turn turn) {
    assertThatThrownBy(
            () -> {
              while (true) {
                turn.beforeIteration(null, null);
                turn.afterIteration(null, null, null);
              }
            })
        .hasMessageContaining("turn");
    return record(order, ForkState.FAILED, "no turn");
  }

  @Test
  void whatFailedFirstIsToldNotWhatFailedOfIt() throws Exception {
    AtOnce atOnce =
        both(
            (order, turn, atLimit) -> leftAlone(order, turn),
            (order, turn, atLimit) -> record(order, ForkState.FAILED, "BindException: in use"));

    assertThat(atOnce).isEqualTo(new AtOnce.Apart("head: BindException: in use"));
  }

  @Test
  void oneThatCantRunHereDecidesForBoth() throws Exception {
    AtOnce atOnce =
        both(
            (order, turn, atLimit) -> record(order, ForkState.SKIPPED, "no engine"),
            (order, turn, atLimit) -> leftAlone(order, turn));

    assertThat(atOnce)
        .isEqualTo(new AtOnce.Over(List.of(record(BASE, ForkState.SKIPPED, "no engine"))));
  }

  /** The limit of the one that waits may be over first: it is not the one to blame. */
  @Test
  void oneThatDoesNotEndItsTurnHasFailedOfThat() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtOnce atOnce =
        both(
            (order, turn, atLimit) -> {
              turn.beforeIteration(null, null);
              begun.countDown();
              await(over);
              atLimit.run();
              return record(order, ForkState.FAILED, "its own limit");
            },
            (order, turn, atLimit) -> {
              await(begun);
              atLimit.run();
              over.countDown();
              return record(order, ForkState.FAILED, "its own limit");
            });

    assertThat(atOnce)
        .isEqualTo(
            new AtOnce.Over(
                List.of(
                    record(
                        BASE,
                        ForkState.FAILED,
                        "ended: beside the other fork of its pair it took longer than the limit of"
                            + " both, 10.0 s"))));
  }

  /** What it waits for in its set-up may be the other fork: alone it may come. */
  @Test
  void oneThatNeverComesIsNotBlamed() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    AtOnce atOnce =
        both(
            (order, turn, atLimit) -> {
              await(over);
              return record(order, ForkState.FAILED, "its own limit");
            },
            (order, turn, atLimit) -> {
              atLimit.run();
              over.countDown();
              return record(order, ForkState.FAILED, "the limit");
            });

    assertThat(atOnce).isInstanceOf(AtOnce.Apart.class);
  }

  @Test
  void aProblemOfOneIsThrownOnceTheOtherHasEnded() {
    CountDownLatch ended = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                both(
                    (order, turn, atLimit) -> {
                      throw Interruption.stopped();
                    },
                    (order, turn, atLimit) -> {
                      ForkRecord failed = leftAlone(order, turn);
                      ended.countDown();
                      return failed;
                    }))
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining("stopped");
    assertThat(ended.getCount()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
