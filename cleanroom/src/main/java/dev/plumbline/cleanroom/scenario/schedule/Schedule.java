package dev.plumbline.cleanroom.scenario.schedule;

import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import java.util.Objects;

/**
 * In which order and on which threads steps run.
 *
 * @param limit how many steps of a scenario run at one time, at least 1; with 1 they run in order
 * @param threads what runs the steps and asynchronous scenarios
 * @param failFast whether what comes after the first step, in the scenario's order, that doesn't
 *     pass is skipped: not started, or stopped, and its result left out even when it was there
 */
public record Schedule(int limit, StepThreads threads, boolean failFast) {
  /** Refuses a limit under which nothing would run. */
  public Schedule {
    Objects.requireNonNull(threads, "threads");
    if (limit < 1) {
      throw new IllegalArgumentException("a limit of " + limit + " steps; it has to be at least 1");
    }
  }
}
