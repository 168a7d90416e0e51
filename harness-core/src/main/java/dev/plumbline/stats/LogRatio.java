package dev.plumbline.stats;

/**
 * An estimated log ratio head ÷ base of costs: positive is worse.
 *
 * @param value the estimate
 * @param standardError its standard error, over 0
 * @param degrees degrees of freedom of the standard error, over 0
 * @param drift part of the squared standard error that lies between trials, which more forks don't
 *     lessen; 0 with one trial
 */
public record LogRatio(double value, double standardError, double degrees, double drift) {

  /** Half the width of the two-sided interval of a level, on the log scale. */
  public double halfWidth(double level) {
    return StudentT.quantile(1 - (1 - level) / 2, degrees) * standardError;
  }

  /** The two-sided p-value of "no change at all", in [0, 1]. */
  public double pValue() {
    return StudentT.twoSided(value / standardError, degrees);
  }

  /** A difference of logs as a fraction: 0.0953 is 0.10, a tenth more. */
  public static double fraction(double logRatio) {
    return Math.expm1(logRatio);
  }
}
