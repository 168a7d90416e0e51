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
      List<ForkRecord> records = new ArrayList<>();
      for (Future<ForkRecord> each : running) {
        records.add(result(each));
      }
      return judged(records);
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

  private static ForkRecord result(Future<ForkRecord> running) throws MeasuringProblem {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Interruption.stopped();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MeasuringProblem problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
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
    return all ? Optional.of(records.stream().map(TurnTakers::marked).toList()) : Optional.empty();
  }

  private static ForkRecord marked(ForkRecord record) {
    return new ForkRecord(
        record.id(), record.setup(), record.outcome().takingTurns(), record.measurements());
  }
}
