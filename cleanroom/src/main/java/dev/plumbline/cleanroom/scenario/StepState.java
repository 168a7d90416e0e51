package dev.plumbline.cleanroom.scenario;

/** What became of a step. */
public enum StepState {
  /** It did what it should. */
  PASSED,
  /** It threw, or ended with another code than 0, or could not be run. */
  FAILED,
  /** It was not done at its deadline, or that of the scenario. */
  TIMED_OUT,
  /** It was not run, or stopped, or its result is left out, because of what happened before. */
  SKIPPED
}
