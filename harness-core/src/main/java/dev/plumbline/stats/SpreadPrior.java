package dev.plumbline.stats;

/**
 * What a suite says of the variance between the forks of one of its benchmarks.
 *
 * @param prior the usual variance, and how alike the suite's benchmarks are
 * @param tails how many times as much the log variances of the two sides of a benchmark differ as
 *     they would for normal noise, at least 1: above it, a variance from few forks is worth less
 *     than its degrees of freedom say
 */
record SpreadPrior(VariancePrior prior, double tails) {

  /**
   * No suite, however wild, takes more than this share of a variance's degrees of freedom: a few
   * benchmarks that hardly hold still must not silence the steady ones beside them.
   */
  private static final double LEAST_SHARE = 0.5;

  /** Degrees of freedom that a variance is worth, at most the nominal ones and at least half. */
  double effectiveDegrees(int degrees) {
    return degrees == 0 || tails == 1
        ? degrees
        : Math.max(
            LEAST_SHARE * degrees, LogVariance.degreesOfError(tails * LogVariance.error(degrees)));
  }
}
