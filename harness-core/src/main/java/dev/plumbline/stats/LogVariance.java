package dev.plumbline.stats;

import org.hipparchus.special.Gamma;

/**
 * The logarithm of an estimated variance. For normal values with ν degrees of freedom the estimate
 * is σ²·χ²(ν)/ν, so its log has a mean and a variance that depend on ν alone (Smyth 2004, section
 * 6).
 */
final class LogVariance {
  private static final int MOST_STEPS = 50;
  private static final double PRECISION = 1e-8;

  private LogVariance() {}

  /** Mean of log(χ²(ν)/ν), at most 0: ψ(ν/2) − log(ν/2). */
  static double bias(double degrees) {
    return Gamma.digamma(degrees / 2) - Math.log(degrees / 2);
  }

  /** Variance of log χ²(ν): ψ′(ν/2). */
  static double error(double degrees) {
    return Gamma.trigamma(degrees / 2);
  }

  /**
   * The degrees of freedom with a given {@link #error}, by Newton's method on 1/ψ′ (Smyth 2004,
   * appendix); infinite for an error of next to 0 and below.
   */
  static double degreesOfError(double error) {
    if (error <= 1e-6) {
      return Double.POSITIVE_INFINITY;
    }
    double half = 0.5 + 1 / error;
    for (int step = 0; step < MOST_STEPS; step++) {
      double trigamma = Gamma.trigamma(half);
      double slope = (Gamma.trigamma(half * (1 + 1e-5)) - trigamma) / (half * 1e-5);
      double change = trigamma * (1 - trigamma / error) / slope;
      half += change;
      if (Math.abs(change) < PRECISION * half) {
        break;
      }
    }
    return 2 * half;
  }
}
