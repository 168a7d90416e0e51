package dev.plumbline.stats;

import org.hipparchus.distribution.continuous.FDistribution;

/**
 * What is known of a variance before its own benchmark is looked at: as if it had been measured
 * with so many degrees of freedom (the scaled inverse χ² prior of Smyth 2004).
 *
 * @param variance the usual variance, over 0
 * @param degrees how much that is worth, at least 0
 */
public record VariancePrior(double variance, double degrees) {
  /**
   * From this upper tail probability on a variance is taken to be one of the suite's; below it the
   * prior loses its weight in proportion.
   */
  private static final double COMPATIBLE = 0.1;

  /**
   * For that tail a prior counts as known with at least so many degrees of freedom. A weak prior
   * would find any variance compatible, and so pull down those that it knows least of.
   */
  private static final double LEAST_TAIL_DEGREES = 8;

  /** Checks both. */
  public VariancePrior {
    if (!(variance > 0) || !(degrees >= 0)) {
      throw new IllegalArgumentException(
          "prior variance " + variance + " with " + degrees + " degrees of freedom");
    }
  }

  /** The same variance with half the weight. */
  VariancePrior halved() {
    return new VariancePrior(variance, degrees / 2);
  }

  /**
   * A variance drawn towards the prior: (ν₀s₀² + νs²) / (ν₀ + ν), with ν₀ + ν degrees of freedom.
   *
   * <p>A variance far above the prior is not of its kind, and drawing it down would make a
   * benchmark look steadier than it is. So its ν₀ falls from the whole to nothing with the upper
   * tail probability of s²/s₀² under F(ν, ν₀), after the robust moderation of Phipson et al.
   * (2016).
   *
   * @param own the benchmark's own variance, at least 0
   * @param ownDegrees its degrees of freedom; with 0 the prior is all there is
   */
  public VarianceComponent moderate(double own, double ownDegrees) {
    if (!(ownDegrees > 0)) {
      return new VarianceComponent(variance, degrees);
    }
    double weight = degrees * compatibility(own, ownDegrees);
    return new VarianceComponent(
        (weight * variance + ownDegrees * own) / (weight + ownDegrees), weight + ownDegrees);
  }

  private double compatibility(double own, double ownDegrees) {
    double ratio = own / variance;
    if (ratio <= 1 || degrees == 0) {
      return 1;
    }
    double tail =
        1
            - new FDistribution(ownDegrees, Math.max(LEAST_TAIL_DEGREES, degrees))
                .cumulativeProbability(ratio);
    return Math.min(1, tail / COMPATIBLE);
  }
}
