package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import dev.plumbline.model.Side;
import dev.plumbline.plan.ForkLength;
import dev.plumbline.plan.PairOrder;
import dev.plumbline.plan.PlannedFork;
import dev.plumbline.plan.Rounds;
import dev.plumbline.plan.TimeBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Runs rounds of forks, one of each side of each benchmark, until every benchmark has its verdict
 * or its forks, the time is up, or one may not fail.
 */
final class RoundLoop {
  private final Course course;
  private final ForkSource forks;
  private final ForkSink sink;
  private final Judge judge;
  private final RoundWatch watch;
  private final Standing standing;
  private final ForkLengths lengths;
  private final LongSupplier nanoTime;
  private final Expectation expectation = new Expectation();
  private final Set<BenchmarkId> settled = new HashSet<>();

  /** Whose forks can't run at once. */
  private final Set<BenchmarkId> apart = new HashSet<>();

  /** Where the record of a fork comes from. */
  interface ForkSource {
    /** Runs a fork; whatever it does, a record comes of it, unless the run's time is over. */
    ForkRecord run(ForkOrder order) throws MeasuringProblem;

    /**
     * Runs the forks of both sides of a benchmark at once, taking turns iteration by iteration.
     *
     * @param orders the one first that goes first
     */
    default AtOnce inTurns(List<ForkOrder> orders) throws MeasuringProblem {
      return new AtOnce.Apart("there is nobody to give turns");
    }
  }

  /** Where the record of a fork goes, and where all of them can be had again. */
  interface ForkSink {
    /** Keeps the records of forks that ended at once, all of them together. */
    void add(List<ForkRecord> forks) throws MeasuringProblem;

    /** The run so far. */
    Run read() throws MeasuringProblem;
  }

  /** Told when rounds are over, while nothing is measured. */
  interface RoundWatch {
    /** A round is over; round 0 is before the first. */
    void over(int round) throws MeasuringProblem;
  }

  /**
   * A loop.
   *
   * @param standing what is over already; counts on
   */
  RoundLoop(
      Course course,
      ForkSource forks,
      ForkSink sink,
      Judge judge,
      RoundWatch watch,
      Standing standing,
      LongSupplier nanoTime) {
    this.course = course;
    this.forks = forks;
    this.sink = sink;
    this.judge = judge;
    this.watch = watch;
    this.standing = standing;
    this.lengths = new ForkLengths(id -> course.length(id, apart.contains(id)));
    this.nanoTime = nanoTime;
  }

  /**
   * Runs what is open.
   *
   * @return why it ended early; empty when every benchmark has what it needs
   */
  Optional<String> run(Progress progress) throws MeasuringProblem {
    RunTime time = new RunTime(course.budget(), nanoTime);
    boolean leftOut = false;
    watch.over(0);
    look();
    for (int round = 1; round <= course.lastRound(); round++) {
      List<PlannedFork> open = open(round);
      int before = standing.forks();
      while (!open.isEmpty()) {
        Optional<PlannedFork> next = next(open, time);
        if (next.isEmpty()) {
          leftOut = true;
          break;
        }
        try {
          if (measure(next.get(), time, progress)) {
            return Optional.of("the first failed fork ended the run");
          }
        } catch (TimeIsUp up) {
          progress.say(up.getMessage());
          leftOut = true;
          break;
        }
        open = open(round);
      }
      // A round that was over before this run was resumed is none to look at the machine for.
      if (standing.forks() > before) {
        watch.over(round);
        look();
        progress.roundEnded(round, settled.size(), course.benchmarks().size());
      }
    }
    return leftOut
        ? Optional.of("no further fork fits the time of " + Words.of(course.budget().orElseThrow()))
        : Optional.empty();
  }

  /** What a round still has to measure, in its order. */
  private List<PlannedFork> open(int round) {
    return standing.open(Rounds.round(course.benchmarks(), round, course.seed())).stream()
        .filter(fork -> !settled.contains(fork.id()) && round <= course.rounds(fork.id()))
        .toList();
  }

  private Optional<PlannedFork> next(List<PlannedFork> open, RunTime time) {
    Optional<Duration> left = time.left();
    return left.isEmpty()
        ? Optional.of(open.get(0))
        : TimeBudget.fill(open, this::cost, left.get()).fits().stream().findFirst();
  }

  /** Runs the forks of all sides; true when one failed and none may. */
  private boolean measure(PlannedFork planned, RunTime time, Progress progress)
      throws MeasuringProblem {
    List<ForkOrder> orders = orders(planned);
    if (course.takesTurns(planned.id()) && !apart.contains(planned.id())) {
      long begun = nanoTime.getAsLong();
      Duration most = time.forFork();
      AtOnce atOnce = forks.inTurns(orders.stream().map(order -> order.within(most)).toList());
      if (atOnce instanceof AtOnce.Over over) {
        Duration each = Duration.ofNanos(nanoTime.getAsLong() - begun).dividedBy(orders.size());
        return over(orders, over.forks(), each, planned.id(), progress);
      }
      runApart(planned.id());
      orders = orders(planned);
      progress.say(
          LineProgress.name(planned.id())
              + ": its forks could not live at once ("
              + ((AtOnce.Apart) atOnce).reason()
              + "); they run one after the other");
    }
    for (ForkOrder order : orders) {
      long begun = nanoTime.getAsLong();
      Duration most = time.forFork();
      if (most.isNegative() || most.isZero()) {
        throw new TimeIsUp(order);
      }
      ForkRecord record = forks.run(order.within(most));
      Duration taken = Duration.ofNanos(nanoTime.getAsLong() - begun);
      sink.add(List.of(record));
      count(planned.id(), order, record, taken, progress);
      if (record.outcome().state() != ForkState.OK) {
        return course.stopOnFailure() && record.outcome().state() == ForkState.FAILED;
      }
    }
    return false;
  }

  /** Keeps forks that lived at once; true when one failed and none may. */
  private boolean over(
      List<ForkOrder> orders,
      List<ForkRecord> records,
      Duration each,
      BenchmarkId id,
      Progress progress)
      throws MeasuringProblem {
    sink.add(records);
    boolean failed = false;
    for (int index = 0; index < records.size(); index++) {
      count(id, orders.get(index), records.get(index), each, progress);
      failed |= records.get(index).outcome().state() == ForkState.FAILED;
    }
    if (failed) {
      // Alone its next fork is ended after its own limit, not after that of both.
      runApart(id);
    }
    return failed && course.stopOnFailure();
  }

  private void runApart(BenchmarkId id) {
    apart.add(id);
    lengths.restart(id);
  }

  private List<ForkOrder> orders(PlannedFork planned) {
    BenchmarkId id = planned.id();
    Optional<ForkLength> length = lengths.next(id);
    List<ForkOrder> orders = new ArrayList<>();
    for (SideUnderTest side : inOrder(planned)) {
      Forkable listed = side.benchmarks().get(id);
      orders.add(
          new ForkOrder(
              side,
              length.isPresent() ? listed.lasting(length.get()) : listed,
              planned.round(),
              orders.size() + 1,
              JmhArguments.lasting(side.jmhArguments(), length)));
    }
    return orders;
  }

  private void count(
      BenchmarkId id, ForkOrder order, ForkRecord record, Duration taken, Progress progress) {
    standing.add(id, record.outcome());
    lengths.learn(id, record);
    expectation.learn(order.benchmark(), taken);
    progress.forkEnded(record, standing.forks(), standing.forks() + left(), timeLeft());
  }

  private List<SideUnderTest> inOrder(PlannedFork planned) {
    if (course.sides().size() == 1) {
      return course.sides();
    }
    List<Side> order = PairOrder.of(planned.id(), planned.round(), course.seed());
    return order.stream().map(side -> course.side(side)).toList();
  }

  /** Looks at the benchmarks that may be looked at now, and lets those with a verdict rest. */
  private void look() throws MeasuringProblem {
    Set<BenchmarkId> due = new HashSet<>();
    for (BenchmarkId id : course.benchmarks()) {
      if (!settled.contains(id) && course.looks().due(standing.measured(id))) {
        due.add(id);
      }
    }
    if (!due.isEmpty()) {
      due.retainAll(judge.settled(sink.read()));
      settled.addAll(due);
    }
  }

  /** Forks until each benchmark is looked at again, or has all of its forks. */
  private int left() {
    int left = 0;
    for (BenchmarkId id : course.benchmarks()) {
      if (!settled.contains(id) && standing.goesOn(id)) {
        int measured = standing.measured(id);
        int next =
            course.looks().at().stream()
                .filter(at -> at > measured && at < course.rounds(id))
                .findFirst()
                .orElse(course.rounds(id));
        left += Math.max(0, next - measured) * course.sides().size();
      }
    }
    return left;
  }

  private Duration timeLeft() {
    Duration left = Duration.ZERO;
    int sides = course.sides().size();
    int forksLeft = left();
    int open = 0;
    for (BenchmarkId id : course.benchmarks()) {
      if (!settled.contains(id) && standing.goesOn(id)) {
        left = left.plus(cost(id));
        open++;
      }
    }
    return open == 0 ? Duration.ZERO : left.multipliedBy(forksLeft).dividedBy((long) open * sides);
  }

  private Duration cost(BenchmarkId id) {
    return course.sides().stream()
        .map(side -> expectation.of(side.benchmarks().get(id)))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
