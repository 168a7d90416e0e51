package dev.plumbline.cli.rulers;

/**
 * A fixed amount of work of one or two milliseconds: less than the slice of time that a scheduler
 * gives a thread, so that beside neighbours some repetitions go through without a pause.
 */
@FunctionalInterface
interface Ruler {
  /** Does it once; the answer depends on all of the work, so that no compiler leaves it out. */
  long work();

  /** How often it is done before the second compiler has had its way with it. */
  default int warmUp() {
    return 20;
  }
}
