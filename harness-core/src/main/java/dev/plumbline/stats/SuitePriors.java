package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * Estimates contrasts together: few forks say little of the variance of one benchmark, a whole
 * suite says much (moderated variance, Smyth 2004). A weak prior from experience with JVMs stands
 * in for the suite when it is small: it counts like {@link #EXPERIENCE} further benchmarks.
 */
public final class SuitePriors {
  /** Usual standard deviation between forks of one JVM benchmark, as a log ratio. */
  static final double USUAL_FORK_SPREAD = 0.02;

  /** Usual standard deviation between trials of one benchmark on one machine, as a log ratio. */
  static final double USUAL_TRIAL_SPREAD = 0.01;

  /** Degrees of freedom that experience is worth. */
  static final double USUAL_DEGREES = 4;

  /** How many benchmarks experience weighs as much as. */
  static final double EXPERIENCE = 4;

  /** No suite is trusted to be more alike than this. */
  static final double MOST_DEGREES = 20;

  /** Least variance that is told from zero: a spread of 0.01 %. */
  private static final double LEAST_VARIANCE = 1e-8;

  private SuitePriors() {}

  /**
   * An estimate for each contrast, in order.
   *
   * @param contrasts one metric of several benchmarks, each with an interval ({@link
   *     Contrast#hasInterval}); cost O(n)
   */
  public static List<LogRatio> estimate(List<Contrast> contrasts) {
    double[] excess = new double[contrasts.size()];
    double sum = 0;
    int known = 0;
    double trialSum = 0;
    int trialsKnown = 0;
    for (int index = 0; index < excess.length; index++) {
      Contrast contrast = contrasts.get(index);
      excess[index] = logVariance(contrast);
      if (contrast.degrees() > 0) {
        sum += excess[index];
        known++;
      }
      if (contrast.base().trials() > 1) {
        trialSum += contrast.trialVariance();
        trialsKnown++;
      }
    }
    double degrees = priorDegrees(contrasts, excess, known == 0 ? 0 : sum / known);
    double usualLog = Math.log(USUAL_FORK_SPREAD * USUAL_FORK_SPREAD) - bias(USUAL_DEGREES);
    List<LogRatio> estimates = new ArrayList<>(excess.length);
    for (int index = 0; index < excess.length; index++) {
      Contrast contrast = contrasts.get(index);
      // A benchmark has no say in its own prior, or three forks that lie close by accident would
      // pull the floor down under themselves.
      boolean counted = contrast.degrees() > 0;
      double others = counted ? sum - excess[index] : sum;
      double count = counted ? known - 1 : known;
      double logPrior = (others + EXPERIENCE * usualLog) / (count + EXPERIENCE) + bias(degrees);
      VariancePrior spread = new VariancePrior(Math.exp(logPrior), degrees);
      estimates.add(contrast.estimate(spread, trialPrior(contrast, trialSum, trialsKnown)));
    }
    return estimates;
  }

  /** The log of a benchmark's variance, freed of the bias of the log of an estimate. */
  private static double logVariance(Contrast contrast) {
    int degrees = contrast.degrees();
    return degrees == 0
        ? 0
        : Math.log(Math.max(LEAST_VARIANCE, contrast.variance())) - bias(degrees);
  }

  /** Mean of the log of χ²(ν)/ν: ψ(ν/2) − log(ν/2). */
  private static double bias(double degrees) {
    return Gamma.digamma(degrees / 2) - Math.log(degrees / 2);
  }

  /**
   * How alike the suite's variances are, as degrees of freedom: what the log variances scatter
   * beyond their own error ψ′(ν/2) is ψ′(ν₀/2).
   */
  private static double priorDegrees(List<Contrast> contrasts, double[] excess, double mean) {
    double scatter = EXPERIENCE * Gamma.trigamma(USUAL_DEGREES / 2);
    double count = EXPERIENCE;
    int known = 0;
    double squares = 0;
    for (int index = 0; index < excess.length; index++) {
      int degrees = contrasts.get(index).degrees();
      if (degrees > 0) {
        squares += (excess[index] - mean) * (excess[index] - mean);
        scatter -= Gamma.trigamma(degrees / 2.0);
        known++;
      }
    }
    if (known < 2) {
      return USUAL_DEGREES;
    }
    scatter += squares * known / (known - 1);
    count += known;
    return Math.min(MOST_DEGREES, 2 * inverseTrigamma(scatter / count));
  }

  private static VariancePrior trialPrior(Contrast contrast, double sum, int known) {
    boolean counted = contrast.base().trials() > 1;
    double others = counted ? sum - contrast.trialVariance() : sum;
    double count = counted ? known - 1 : known;
    double usual = USUAL_TRIAL_SPREAD * USUAL_TRIAL_SPREAD;
    double variance = (others + EXPERIENCE * usual) / (count + EXPERIENCE);
    return new VariancePrior(Math.max(LEAST_VARIANCE, variance), USUAL_DEGREES);
  }

  /**
   * The x over 0 with ψ′(x) = y, by Newton's method on 1/ψ′ (Smyth 2004, appendix); infinite for
   * {@code y} of 0 and below.
   */
  static double inverseTrigamma(double y) {
    if (y <= 1e-6) {
      return Double.POSITIVE_INFINITY;
    }
    double x = 0.5 + 1 / y;
    for (int step = 0; step < 50; step++) {
      double trigamma = Gamma.trigamma(x);
      double slope = (Gamma.trigamma(x * (1 + 1e-5)) - trigamma) / (x * 1e-5);
      double change = trigamma * (1 - trigamma / y) / slope;
      x += change;
      if (Math.abs(change) < 1e-8 * x) {
        break;
      }
    }
    return x;
  }
}
