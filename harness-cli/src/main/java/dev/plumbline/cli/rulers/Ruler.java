package dev.plumbline.cli.rulers;

/** A fixed amount of work that takes a few milliseconds. */
@FunctionalInterface
interface Ruler {
  /** Does it once; the answer depends on all of the work, so that no compiler leaves it out. */
  long work();
}
