package dev.plumbline.cleanroom.scenario.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * When and how a step ended.
 *
 * @param index which step
 * @param fate what became of it as far as its time goes
 * @param end how its work ended; with nothing in it when the work didn't end or wasn't begun
 * @param startedAt when it was started; the epoch when it never was
 * @param duration from its start to its end
 * @param overshoot how far its end lay beyond its deadline
 */
public record StepOutcome(
    int index, Fate fate, StepEnd end, Instant startedAt, Duration duration, Duration overshoot) {

  static StepOutcome notStarted(int index, Fate fate) {
    return new StepOutcome(
        index, fate, StepEnd.none(index), Instant.EPOCH, Duration.ZERO, Duration.ZERO);
  }

  /** Whether it did what it should, in its time. */
  public boolean passed() {
    return fate == Fate.ENDED && end.isPass();
  }
}
