package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Runs the forks of one pair at once, of which only one measures at any time. */
final class TurnTakers {
  private final OneFork forks;
  private final Function<ForkOrder, Duration> limits;

  /** The first fork that was not well: the others may have failed for want of it. */
  private final AtomicReference<ForkRecord> first = new AtomicReference<>();

  /** Whose turn it was when the first fork came to its limit; empty for nobody's. */
  private final AtomicReference<String> held = new AtomicReference<>();

  /** Where the record of one of the forks comes from. */
  interface OneFork {
    /**
     * Runs it.
     *
     * @param turns where it asks for its turns
     * @param limit what it may take, with what it has to wait
     * @param atLimit called when it took that, before it is ended
     */
    ForkRecord run(ForkOrder order, String turns, Duration limit, Runnable atLimit)
        throws MeasuringProblem;
  }

  /**
   * For one pair.
   *
   * @param limits what a fork may take by itself
   */
  TurnTakers(OneFork forks, Function<ForkOrder, Duration> limits) {
    this.forks = forks;
    this.limits = limits;
  }

  /**
   * Runs them. They are apart when a fork failed: alone it may do, as two at once may not where
   * they want the same port. One that did not come to the end of a turn is over, though: it would
   * take its limit again.
   *
   * @param orders of each side, the one first that goes first
   * @throws MeasuringProblem as of {@link Forks#run}
   */
  AtOnce run(List<ForkOrder> orders) throws MeasuringProblem {
    Duration limit = orders.stream().map(limits).reduce(Duration.ZERO, Duration::plus);
    ExecutorService threads = Executors.newFixedThreadPool(orders.size());
    try (Referee referee = Referee.of(orders.stream().map(ForkOrder::seat).toList())) {
      List<Future<ForkRecord>> running = new ArrayList<>();
      for (ForkOrder order : orders) {
        running.add(threads.submit(() -> run(order, referee, limit)));
      }
      return judged(orders, results(running), limit);
    } catch (IOException noPort) {
      return new AtOnce.Apart("there is no port for their turns: " + noPort.getMessage());
    } finally {
      threads.shutdown();
    }
  }

  private ForkRecord run(ForkOrder order, Referee referee, Duration limit) throws MeasuringProblem {
    boolean ok = false;
    try {
      ForkRecord record =
          forks.run(
              order,
              referee.place(order.seat()),
              limit,
              () -> held.compareAndSet(null, referee.turn().orElse("")));
      ok = record.outcome().state() == ForkState.OK;
      if (!ok) {
        first.compareAndSet(null, record);
      }
      return record;
    } finally {
      if (ok) {
        referee.leaves(order.seat());
      } else {
        // Without one of them there is no pair: the other need not go on to its end.
        referee.close();
      }
    }
  }

  /** Of all, as none may be left running when one of them is a problem. */
  private static List<ForkRecord> results(List<Future<ForkRecord>> running)
      throws MeasuringProblem {
    List<ForkRecord> records = new ArrayList<>();
    Optional<MeasuringProblem> problem = Optional.empty();
    for (Future<ForkRecord> each : running) {
      try {
        records.add(each.get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Interruption.stopped();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof MeasuringProblem found)) {
          throw new IllegalStateException(e.getCause());
        }
        problem = problem.or(() -> Optional.of(found));
      }
    }
    if (problem.isPresent()) {
      throw problem.get();
    }
    return records;
  }

  private AtOnce judged(List<ForkOrder> orders, List<ForkRecord> records, Duration limit) {
    Optional<ForkRecord> skipped =
        records.stream()
            .filter(record -> record.outcome().state() == ForkState.SKIPPED)
            .findFirst();
    if (skipped.isPresent()) {
      return new AtOnce.Over(List.of(skipped.get()));
    }
    for (int index = 0; index < records.size(); index++) {
      ForkRecord record = records.get(index);
      if (record.outcome().state() == ForkState.FAILED
          && orders.get(index).seat().equals(held.get())) {
        return new AtOnce.Over(List.of(hung(record, limit)));
      }
    }
    ForkRecord failed = first.get();
    if (failed != null) {
      ForkOutcome outcome = failed.outcome();
      return new AtOnce.Apart(outcome.side().word() + ": " + outcome.reason());
    }
    // Whose annotations ask for more iterations ran the last of them without a partner.
    boolean evenly = records.stream().map(TurnTakers::iterations).distinct().count() == 1;
    return new AtOnce.Over(evenly ? records.stream().map(TurnTakers::marked).toList() : records);
  }

  private static ForkRecord hung(ForkRecord record, Duration limit) {
    ForkOutcome outcome = record.outcome();
    ForkOutcome ended =
        new ForkOutcome(
            outcome.round(),
            outcome.side(),
            outcome.place(),
            ForkState.FAILED,
            "ended: beside the other fork of its pair it took longer than the limit of both, "
                + Words.of(limit),
            outcome.outputTail());
    return new ForkRecord(record.id(), record.setup(), ended, List.of());
  }

  private static int iterations(ForkRecord record) {
    return record.measurements().get(0).sample().iterations();
  }

  private static ForkRecord marked(ForkRecord record) {
    return new ForkRecord(
        record.id(), record.setup(), record.outcome().takingTurns(), record.measurements());
  }
}
