package dev.plumbline.model;

/** How a fork ended. */
public enum ForkState {
  /** It gave its values. */
  OK,
  /** It threw, crashed, exited, hung or flooded its output; the reason says which. */
  FAILED,
  /** Its subject can't run here; the reason says why. */
  SKIPPED
}
