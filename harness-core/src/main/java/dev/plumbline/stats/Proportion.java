package dev.plumbline.stats;

import org.hipparchus.distribution.continuous.BetaDistribution;

/** How large the share behind a count of hits may be. */
public final class Proportion {
  private Proportion() {}

  /**
   * The upper end of the interval of Clopper and Pearson (1934): the quantile of Beta(hits + 1,
   * tries − hits) at half the error above. Hits and tries need not be whole: of tries that hang
   * together, as many count as are worth an independent one.
   *
   * @param hits at least 0
   * @param tries at least {@code hits}
   * @param level of the two-sided interval, in (0, 1), for example 0.95
   * @return in (0, 1]; 1 without tries, or when all hit
   */
  public static double atMost(double hits, double tries, double level) {
    if (!(hits >= 0) || !(tries >= hits)) {
      throw new IllegalArgumentException(hits + " of " + tries);
    }
    return tries - hits < 1e-9
        ? 1
        : new BetaDistribution(hits + 1, tries - hits)
            .inverseCumulativeProbability(1 - (1 - level) / 2);
  }
}
