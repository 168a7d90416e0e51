package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
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

/** Runs the forks of a pair at once, of which only one measures at any time. */
final class TurnTakers {
  private final Forks forks;

  TurnTakers(Forks forks) {
    this.forks = forks;
  }

  /**
   * Runs them.
   *
   * @param orders of each side, the one first that goes first
   * @return a record of each, or of the first that says that it can't run here; empty when a fork
   *     failed: alone it may do, as two at once may not where they want the same port
   * @throws MeasuringProblem as of {@link Forks#run}
   */
  Optional<List<ForkRecord>> run(List<ForkOrder> orders) throws MeasuringProblem {
    Duration limit = orders.stream().map(forks::limit).reduce(Duration.ZERO, Duration::plus);
    ExecutorService threads = Executors.newFixedThreadPool(orders.size());
    try (Referee referee = Referee.of(orders.stream().map(ForkOrder::seat).toList())) {
      List<Future<ForkRecord>> running = new ArrayList<>();
      for (ForkOrder order : orders) {
        running.add(threads.submit(() -> run(order, referee, limit)));
      }
      return judged(results(running));
    } catch (IOException noPort) {
      return Optional.empty();
    } finally {
      threads.shutdown();
    }
  }

  private ForkRecord run(ForkOrder order, Referee referee, Duration limit) throws MeasuringProblem {
    ForkState state = ForkState.FAILED;
    try {
      ForkRecord record = forks.run(order, referee.place(order.seat()), limit);
      state = record.outcome().state();
      return record;
    } finally {
      if (state == ForkState.OK) {
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

  private static Optional<List<ForkRecord>> judged(List<ForkRecord> records) {
    Optional<ForkRecord> skipped =
        records.stream()
            .filter(record -> record.outcome().state() == ForkState.SKIPPED)
            .findFirst();
    if (skipped.isPresent()) {
      return Optional.of(List.of(skipped.get()));
    }
    boolean all = records.stream().allMatch(record -> record.outcome().state() == ForkState.OK);
    if (!all) {
      return Optional.empty();
    }
    // Whose annotations ask for more iterations ran the last of them without a partner.
    boolean evenly = records.stream().map(TurnTakers::iterations).distinct().count() == 1;
    return Optional.of(evenly ? records.stream().map(TurnTakers::marked).toList() : records);
  }

  private static int iterations(ForkRecord record) {
    return record.measurements().get(0).sample().iterations();
  }

  private static ForkRecord marked(ForkRecord record) {
    return new ForkRecord(
        record.id(), record.setup(), record.outcome().takingTurns(), record.measurements());
  }
}
