package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A weighted sum of independent estimates, such as the slope of a line through them.
 *
 * @param value the sum
 * @param standardError its standard error; infinite where nothing is known of it
 * @param degrees degrees of freedom of the standard error, over 0
 */
public record Coefficient(double value, double standardError, double degrees) {

  /**
   * Σ wᵢyᵢ with the standard error of independent yᵢ that each have a variance of their own, and
   * Satterthwaite's (1946) degrees of freedom. Welch's t interval is the case of two estimates with
   * the weights 1 and −1.
   *
   * @param weights wᵢ
   * @param estimates yᵢ
   * @param variances of each yᵢ; with no degrees of freedom the standard error is infinite
   * @param degrees of each variance, at least 0
   */
  static Coefficient of(
      double[] weights, double[] estimates, double[] variances, double[] degrees) {
    double value = 0;
    List<VarianceComponent> parts = new ArrayList<>(weights.length);
    boolean known = true;
    for (int i = 0; i < weights.length; i++) {
      value += weights[i] * estimates[i];
      known &= degrees[i] > 0;
      if (known) {
        parts.add(new VarianceComponent(weights[i] * weights[i] * variances[i], degrees[i]));
      }
    }
    if (!known) {
      return new Coefficient(value, Double.POSITIVE_INFINITY, 1);
    }
    VarianceComponent sum = VarianceComponent.sum(parts);
    return new Coefficient(value, Math.sqrt(sum.variance()), sum.degrees());
  }

  /** Half the width of the two-sided interval of a level; infinite where nothing is known. */
  public double halfWidth(double level) {
    return Double.isInfinite(standardError)
        ? standardError
        : StudentT.quantile(1 - (1 - level) / 2, degrees) * standardError;
  }

  /** The same in another unit. */
  Coefficient times(double factor) {
    return new Coefficient(value * factor, standardError * Math.abs(factor), degrees);
  }
}
