package dev.plumbline.cleanroom.scenario.schedule;

import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Starts steps in order, so many at a time, waits for their ends, and stops those whose time is up.
 * It needs no thread for itself: the thread it runs on waits for the next end as long as the
 * nearest deadline is away.
 *
 * <p>Where steps run in order and without a timeout, those that answer interrupts run on that
 * thread too: nobody has to be able to leave them.
 */
public final class StepLoop {
  private static final int NONE = Integer.MAX_VALUE;

  private final Steps steps;
  private final Schedule schedule;
  private final Timeouts timeouts;
  private final Executor threads;
  private final StopSignal all;
  private final Clock clock;
  private final Deadline deadline;
  private final BlockingQueue<StepEnd> ends = new LinkedBlockingQueue<>();
  private final Map<Integer, RunningStep> running = new TreeMap<>();
  private final StepOutcome[] outcomes;
  private int next;
  private int firstFailed = NONE;

  /**
   * A loop to be run once; the time for the whole begins now.
   *
   * @param threads runs the steps that don't run on the loop's own thread
   * @param all cancels the whole when it is stopped
   * @param clock tells when steps were started, and nothing else
   */
  public StepLoop(
      Steps steps,
      Schedule schedule,
      Timeouts timeouts,
      Executor threads,
      StopSignal all,
      Clock clock) {
    this.steps = steps;
    this.schedule = schedule;
    this.timeouts = timeouts;
    this.threads = threads;
    this.all = all;
    this.clock = clock;
    this.deadline = Deadline.after(timeouts.scenario(), System.nanoTime());
    this.outcomes = new StepOutcome[steps.count()];
  }

  /** When the time for the whole is over. */
  public Deadline deadline() {
    return deadline;
  }

  /**
   * Runs the steps.
   *
   * @return an outcome for each, in order
   * @throws InterruptedException when interrupted; no step is running then but those that were left
   *     behind
   */
  public List<StepOutcome> run() throws InterruptedException {
    StopSignal.Registration wake = all.register(() -> ends.add(StepEnd.WAKE));
    try {
      launch();
      while (!running.isEmpty()) {
        await();
        launch();
      }
    } finally {
      wake.close();
      abandon();
    }
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == null || i > firstFailed) {
        outcomes[i] = StepOutcome.notStarted(i, whyNot(i));
      }
    }
    return List.of(outcomes);
  }

  /** The first step that didn't pass, when it made others be skipped; else -1. */
  public int firstFailed() {
    return firstFailed == NONE ? -1 : firstFailed;
  }

  private Fate whyNot(int index) {
    if (index > firstFailed) {
      return Fate.AFTER_FAILURE;
    }
    return all.isStopped() ? Fate.CANCELLED : Fate.OUT_OF_TIME;
  }

  private void launch() throws InterruptedException {
    while (next < outcomes.length
        && firstFailed == NONE
        && running.size() < schedule.limit()
        && !all.isStopped()
        && !deadline.isOver(System.nanoTime())) {
      int index = next++;
      RunningStep started = new RunningStep(index, clock.instant(), timeouts.step(), deadline, all);
      running.put(index, started);
      if (runsHere(index)) {
        runHere(index, started);
      } else {
        handOver(index, started);
      }
    }
  }

  private boolean runsHere(int index) {
    return schedule.limit() == 1 && !timeouts.armed() && steps.answersInterrupts(index);
  }

  private void runHere(int index, RunningStep started) throws InterruptedException {
    StepEnd end = steps.run(index, started.signal());
    accept(end);
    if (end.failure().orElse(null) instanceof InterruptedException e && !all.isStopped()) {
      throw e;
    }
  }

  private void handOver(int index, RunningStep started) {
    try {
      threads.execute(() -> ends.add(steps.run(index, started.signal())));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // No thread for it, because the executor was shut down or the system has none left.
      ends.add(StepEnd.failed(index, e));
    }
  }

  /** Waits for an end, or for the nearest deadline. */
  private void await() throws InterruptedException {
    long now = System.nanoTime();
    long left = Long.MAX_VALUE;
    for (RunningStep each : running.values()) {
      left = Math.min(left, each.next().left(now));
    }
    StepEnd end = left == Long.MAX_VALUE ? ends.take() : ends.poll(left + 1, TimeUnit.NANOSECONDS);
    if (end != null && !end.isWake()) {
      accept(end);
    }
    stopAndLeave();
  }

  private void accept(StepEnd end) {
    RunningStep step = running.remove(end.index());
    if (step != null) {
      take(step.ended(end, all.isStopped()));
    }
    // Else it was left behind before.
  }

  private void take(StepOutcome outcome) {
    outcomes[outcome.index()] = outcome;
    steps.ended(outcome);
    if (!outcome.passed() && schedule.failFast()) {
      firstFailed = Math.min(firstFailed, outcome.index());
      running.values().stream().filter(each -> each.index() > firstFailed).forEach(this::stop);
    }
  }

  private void stop(RunningStep step) {
    step.stop(steps.patience(step.index(), timeouts.grace()));
  }

  private void stopAndLeave() {
    long now = System.nanoTime();
    boolean cancelled = all.isStopped();
    List<RunningStep> unwilling = new ArrayList<>(0);
    for (RunningStep each : running.values()) {
      boolean over = each.next().isOver(now);
      if (!each.isStopped() && (cancelled || over)) {
        stop(each);
      } else if (over) {
        unwilling.add(each);
      }
    }
    for (RunningStep each : unwilling) {
      running.remove(each.index());
      take(each.left());
    }
  }

  /** Stops what is still running, because this thread was interrupted or something broke. */
  private void abandon() {
    if (running.isEmpty()) {
      return;
    }
    all.stop();
    boolean interrupted = Thread.interrupted();
    stopAndLeave();
    while (!running.isEmpty()) {
      try {
        await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
