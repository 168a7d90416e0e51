package dev.plumbline.it.proof;

/** What a procedure calls a benchmark. */
public enum Called {
  /** Slower by more than the band. */
  REGRESSED,
  /** Faster by more than the band. */
  IMPROVED,
  /** Neither, and sure of it. */
  UNCHANGED,
  /** Not sure. */
  INCONCLUSIVE;

  /** Whether it says that something changed. */
  boolean changed() {
    return this == REGRESSED || this == IMPROVED;
  }
}
