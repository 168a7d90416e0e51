package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkState;
import dev.plumbline.plan.PlannedFork;
import dev.plumbline.plan.TimeBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Runs the planned forks one by one until they are done, the time is up, or one may not fail. */
final class ForkLoop {
  private final ForkSource forks;
  private final ForkSink sink;
  private final Standing standing;
  private final Map<BenchmarkId, ListedBenchmark> benchmarks;
  private final Optional<Duration> budget;
  private final boolean stopOnFailure;
  private final LongSupplier nanoTime;
  private final Expectation expectation = new Expectation();

  /** Where the record of a fork comes from. */
  interface ForkSource {
    /** Runs a fork; whatever it does, a record comes of it. */
    ForkRecord run(ListedBenchmark benchmark, int round) throws MeasuringProblem;
  }

  /** Where the record of a fork goes. */
  interface ForkSink {
    /** Keeps a record. */
    void add(ForkRecord fork) throws MeasuringProblem;
  }

  /**
   * A loop.
   *
   * @param standing what is over already; counts on
   * @param benchmarks every benchmark of the plan
   * @param budget after which no fork is started
   * @param stopOnFailure whether the first failed fork ends it
   */
  ForkLoop(
      ForkSource forks,
      ForkSink sink,
      Standing standing,
      Map<BenchmarkId, ListedBenchmark> benchmarks,
      Optional<Duration> budget,
      boolean stopOnFailure,
      LongSupplier nanoTime) {
    this.forks = forks;
    this.sink = sink;
    this.standing = standing;
    this.benchmarks = benchmarks;
    this.budget = budget;
    this.stopOnFailure = stopOnFailure;
    this.nanoTime = nanoTime;
  }

  /**
   * Runs what is open of a plan.
   *
   * @return why it ended early; empty when every fork had its turn
   */
  Optional<String> run(List<PlannedFork> planned, Progress progress) throws MeasuringProblem {
    long start = nanoTime.getAsLong();
    List<PlannedFork> open = standing.open(planned);
    while (!open.isEmpty()) {
      long forkStart = nanoTime.getAsLong();
      Optional<PlannedFork> next = next(open, Duration.ofNanos(forkStart - start));
      if (next.isEmpty()) {
        return Optional.of("no further fork fits the time of " + Words.of(budget.orElseThrow()));
      }
      ListedBenchmark benchmark = benchmarks.get(next.get().id());
      ForkRecord record = forks.run(benchmark, next.get().round());
      sink.add(record);
      standing.add(record.id(), record.outcome());
      expectation.learn(benchmark, Duration.ofNanos(nanoTime.getAsLong() - forkStart));
      open = standing.open(planned);
      Duration left = open.stream().map(this::cost).reduce(Duration.ZERO, Duration::plus);
      progress.forkEnded(record, planned.size() - open.size(), planned.size(), left);
      if (stopOnFailure && record.outcome().state() == ForkState.FAILED) {
        return Optional.of("the first failed fork ended the run");
      }
    }
    return Optional.empty();
  }

  private Optional<PlannedFork> next(List<PlannedFork> open, Duration spent) {
    if (budget.isEmpty()) {
      return Optional.of(open.get(0));
    }
    return TimeBudget.fill(
            open, id -> expectation.of(benchmarks.get(id)), budget.get().minus(spent))
        .fits()
        .stream()
        .findFirst();
  }

  private Duration cost(PlannedFork fork) {
    return expectation.of(benchmarks.get(fork.id()));
  }
}
