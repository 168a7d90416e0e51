package dev.plumbline.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;

/** Student's t distribution with a fractional number of degrees of freedom. */
public final class StudentT {
  /** From here on the normal distribution is as good. */
  private static final double MOST_DEGREES = 1000;

  /** Degrees of freedom are rounded down to one in so many, so that quantiles can be kept. */
  private static final double STEPS = 8;

  /** At most about 8000 degrees × the few probabilities asked for. */
  private static final Map<Key, Double> QUANTILES = new ConcurrentHashMap<>();

  private static final int MOST_KEPT = 50_000;

  private record Key(double probability, double degrees) {}

  private StudentT() {}

  /**
   * The quantile of an upper probability. Degrees of freedom are rounded down to an eighth, so the
   * quantile is at most 2 % too far out and never too near (at 1 degree and more).
   *
   * @param probability in [0.5, 1)
   * @param degrees degrees of freedom, over 0; taken as 1 when below
   */
  public static double quantile(double probability, double degrees) {
    double rounded = Math.min(MOST_DEGREES, Math.floor(Math.max(1, degrees) * STEPS) / STEPS);
    Key key = new Key(probability, rounded);
    Double kept = QUANTILES.get(key);
    if (kept != null) {
      return kept;
    }
    double quantile = new TDistribution(rounded).inverseCumulativeProbability(probability);
    if (QUANTILES.size() < MOST_KEPT) {
      QUANTILES.put(key, quantile);
    }
    return quantile;
  }

  /**
   * The two-sided p-value of a t statistic, in [0, 1]: the incomplete beta function I(ν/(ν+t²);
   * ν/2, ½), Abramowitz and Stegun 26.7.1. NaN for a statistic of NaN.
   *
   * @param degrees degrees of freedom, over 0
   */
  public static double twoSided(double statistic, double degrees) {
    if (Double.isInfinite(statistic)) {
      return 0;
    }
    double ratio = degrees / (degrees + statistic * statistic);
    return Beta.regularizedBeta(ratio, degrees / 2, 0.5);
  }
}
