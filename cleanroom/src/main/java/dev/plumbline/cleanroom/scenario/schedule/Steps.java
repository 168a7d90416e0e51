package dev.plumbline.cleanroom.scenario.schedule;

import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.time.Duration;

/** The work that a {@link StepLoop} has done, numbered from 0. */
public interface Steps {

  /** How many there are. */
  int count();

  /** Whether nobody would have to leave this step if it had no deadline. */
  boolean answersInterrupts(int index);

  /**
   * How long a step that was stopped is waited for.
   *
   * @param wanted the time that the caller's options give to functions
   */
  Duration patience(int index, Duration wanted);

  /**
   * Does the work, on any thread.
   *
   * @param signal says when to stop
   * @return how it ended; nothing is thrown
   */
  StepEnd run(int index, StopSignal signal);

  /** Hears of each end in turn, on the loop's thread. */
  void ended(StepOutcome outcome);
}
