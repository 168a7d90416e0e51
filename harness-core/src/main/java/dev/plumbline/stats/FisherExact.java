package dev.plumbline.stats;

import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/**
 * Fisher's exact test of whether two groups have the same share of something (Fisher, J. R.
 * Statist. Soc. 85, 1922).
 */
final class FisherExact {
  /** Tables as likely as the one seen count with it, though rounding may say otherwise. */
  private static final double ROUNDING = 1 + 1e-7;

  private FisherExact() {}

  /**
   * The two-sided p-value: the chance of all tables with the same margins that are no likelier than
   * this one.
   *
   * @param with how many of the first group have it
   * @param without how many of the first group have not
   * @param otherWith how many of the second group have it
   * @param otherWithout how many of the second group have not
   * @return in (0, 1]
   */
  static double pValue(int with, int without, int otherWith, int otherWithout) {
    int first = with + without;
    int having = with + otherWith;
    int all = first + otherWith + otherWithout;
    if (all == 0) {
      return 1;
    }
    HypergeometricDistribution tables = new HypergeometricDistribution(all, having, first);
    double seen = tables.probability(with);
    double sum = 0;
    for (int count = Math.max(0, first + having - all); count <= Math.min(first, having); count++) {
      double probability = tables.probability(count);
      sum += probability <= seen * ROUNDING ? probability : 0;
    }
    return Math.min(1, sum);
  }
}
