package dev.plumbline.cleanroom.scenario.schedule;

/** What became of a step as far as its time goes. */
public enum Fate {
  /** It ended in its time. */
  ENDED,
  /** It ended after its time. */
  LATE,
  /** It went on when it was stopped, and was waited for no longer. */
  LEFT_BEHIND,
  /** It was not started, or stopped, because the whole was cancelled. */
  CANCELLED,
  /** It was not started, or stopped, or no longer counts, because of a failure before it. */
  AFTER_FAILURE,
  /** It was not started because the time of the whole was over. */
  OUT_OF_TIME
}
