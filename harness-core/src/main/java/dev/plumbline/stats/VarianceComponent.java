package dev.plumbline.stats;

import java.util.List;

/**
 * A part of the variance of an estimate.
 *
 * @param variance the part, at least 0
 * @param degrees degrees of freedom it is known with, over 0
 */
public record VarianceComponent(double variance, double degrees) {
  /** Checks both. */
  public VarianceComponent {
    if (!(variance >= 0) || !(degrees > 0)) {
      throw new IllegalArgumentException(
          "variance " + variance + " with " + degrees + " degrees of freedom");
    }
  }

  /** The same part with a factor before it. */
  public VarianceComponent times(double factor) {
    return new VarianceComponent(variance * factor, degrees);
  }

  /**
   * The sum of independent parts, with the degrees of freedom of Satterthwaite (1946): (Σv)² /
   * Σ(v²/ν). Welch's t test is the case of two parts.
   *
   * @throws IllegalArgumentException if there are no parts
   */
  public static VarianceComponent sum(List<VarianceComponent> parts) {
    double variance = 0;
    double squares = 0;
    double fewest = Double.POSITIVE_INFINITY;
    for (VarianceComponent part : parts) {
      variance += part.variance;
      squares += part.variance * part.variance / part.degrees;
      fewest = Math.min(fewest, part.degrees);
    }
    return new VarianceComponent(variance, squares > 0 ? variance * variance / squares : fewest);
  }
}
