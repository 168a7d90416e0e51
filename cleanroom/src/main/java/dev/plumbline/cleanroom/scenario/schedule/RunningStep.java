package dev.plumbline.cleanroom.scenario.schedule;

import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A step that was started and hasn't ended; used by the loop's thread only, but for its signal. */
final class RunningStep {
  private final int index;
  private final Instant startedAt;
  private final long started = System.nanoTime();
  private final Deadline deadline;
  private final StopSignal signal = new StopSignal();
  private final StopSignal.Registration withAll;
  private Deadline leaving = Deadline.NEVER;
  private boolean stopped;

  /**
   * A step that starts now.
   *
   * @param timeout the time for it
   * @param whole the deadline of all steps
   * @param all stops all steps
   */
  RunningStep(
      int index, Instant startedAt, Optional<Duration> timeout, Deadline whole, StopSignal all) {
    this.index = index;
    this.startedAt = startedAt;
    this.deadline = Deadline.after(timeout, started).earlier(whole);
    this.withAll = all.register(signal::stop);
  }

  int index() {
    return index;
  }

  StopSignal signal() {
    return signal;
  }

  boolean isStopped() {
    return stopped;
  }

  /** When there is something to do about it, if it doesn't end before. */
  Deadline next() {
    return stopped ? leaving : deadline;
  }

  /** Stops it, and from now on waits only so long for it. */
  void stop(Duration patience) {
    if (!stopped) {
      stopped = true;
      signal.stop();
      leaving = Deadline.after(Optional.of(patience), System.nanoTime());
    }
  }

  /** Its outcome when its work ended; it is no longer stopped with the others. */
  StepOutcome ended(StepEnd end, boolean cancelled) {
    Fate fate = Fate.ENDED;
    if (cancelled && !end.isPass()) {
      fate = Fate.CANCELLED;
    } else if (deadline.isOver(end.finishedAt())) {
      fate = Fate.LATE;
    }
    return outcome(fate, end, end.finishedAt());
  }

  /** Its outcome when nobody waits for it any longer. */
  StepOutcome left() {
    return outcome(Fate.LEFT_BEHIND, StepEnd.none(index), System.nanoTime());
  }

  private StepOutcome outcome(Fate fate, StepEnd end, long until) {
    withAll.close();
    return new StepOutcome(
        index, fate, end, startedAt, Duration.ofNanos(until - started), deadline.overshoot(until));
  }
}
