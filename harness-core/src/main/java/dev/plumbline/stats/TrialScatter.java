package dev.plumbline.stats;

/**
 * How the trials of a benchmark scatter.
 *
 * @param variance of the trials' means, at least 0
 * @param ofForks the part of it that the forks of single trials explain
 * @param degrees of freedom of {@code variance}: trials less one, at least 1
 */
record TrialScatter(double variance, double ofForks, double degrees) {
  /** What lies between trials beyond their forks' own part; may be negative by chance. */
  double beyondForks() {
    return variance - ofForks;
  }
}
