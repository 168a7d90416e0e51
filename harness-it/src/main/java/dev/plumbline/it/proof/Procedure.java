package dev.plumbline.it.proof;

import java.util.List;

/** A way of deciding that is tried on tapes. It must not look at pairs beyond those it uses. */
@FunctionalInterface
public interface Procedure {
  /**
   * Decides on all benchmarks of a suite run.
   *
   * @param suite what would be measured of each, as long as it is wanted
   * @return a decision for each, in the same order
   */
  List<Decision> decide(List<TapeSeries> suite);

  /**
   * A decision on one benchmark.
   *
   * @param called what it is called
   * @param pairs how many pairs were used for it, from the first
   * @param seconds what measuring them took, both sides together
   */
  record Decision(Called called, int pairs, double seconds) {}
}
