package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates contrasts together: few forks say little of the variance of one benchmark, a whole
 * suite says much (moderated variance, Smyth 2004). A weak prior from experience with JVMs stands
 * in for the suite when it is small: it counts like {@link #EXPERIENCE} further benchmarks.
 *
 * <p>Smyth's estimator takes all scatter of the log variances beyond that of normal noise as a
 * difference between benchmarks. Forks in two groups scatter as much, and then the benchmarks whose
 * few forks happened to fall in one group would be taken for steady ones. A benchmark is measured
 * twice, though, in the base and in the head: what its two log variances have in common (their
 * covariance over the suite) is a lasting difference between benchmarks, what they don't is the
 * error of a variance under the noise there is.
 */
public final class SuitePriors {
  /** Usual standard deviation between forks of one JVM benchmark, as a log ratio. */
  static final double USUAL_FORK_SPREAD = 0.02;

  /** Degrees of freedom that experience of a benchmark's forks is worth. */
  static final double USUAL_FORK_DEGREES = 2;

  /** How many benchmarks experience weighs as much as. */
  static final double EXPERIENCE = 2;

  /** No suite is trusted to be more alike than this. */
  static final double MOST_DEGREES = 10;

  /** The level at which two estimates are compared for the narrower interval. */
  private static final double LEVEL = 0.99;

  /** Least variance that is told from zero: a spread of 0.01 %. */
  private static final double LEAST_VARIANCE = 1e-8;

  private static final double USUAL_LOG =
      Math.log(USUAL_FORK_SPREAD * USUAL_FORK_SPREAD) - LogVariance.bias(USUAL_FORK_DEGREES);
  private static final double USUAL_ERROR = LogVariance.error(USUAL_FORK_DEGREES);

  private final Others logs = new Others();
  private final Others commons = new Others();
  private final Others mismatches = new Others();
  private final Others errors = new Others();
  private final DriftPriors drifts;
  private final DriftPriors fastDrifts;
  private final double center;

  private SuitePriors(List<Contrast> contrasts) {
    for (Contrast contrast : contrasts) {
      if (knowsBothSpreads(contrast)) {
        logs.add(log(contrast));
        mismatches.add(mismatch(contrast));
        errors.add(error(contrast));
      }
    }
    drifts =
        new DriftPriors(
            contrasts.stream()
                .filter(contrast -> contrast.base().trials() > 1)
                .map(Contrast::scatter)
                .toList());
    fastDrifts =
        new DriftPriors(
            contrasts.stream()
                .flatMap(contrast -> contrast.fast().stream())
                .filter(fast -> fast.trials() > 1)
                .map(FastTrials::scatter)
                .toList());
    center = logs.sum / Math.max(1, logs.count);
    for (Contrast contrast : contrasts) {
      if (knowsBothSpreads(contrast)) {
        commons.add(common(contrast));
      }
    }
  }

  /**
   * An estimate for each contrast, in order: of all undisturbed forks, or of the fast ones where
   * both sides have some and that is more precise.
   *
   * @param contrasts one metric of several benchmarks, each with an interval ({@link
   *     Contrast#hasInterval}); cost O(n)
   */
  public static List<ContrastEstimate> estimate(List<Contrast> contrasts) {
    SuitePriors suite = new SuitePriors(contrasts);
    List<ContrastEstimate> estimates = new ArrayList<>(contrasts.size());
    for (Contrast contrast : contrasts) {
      LogRatio all = contrast.estimate(suite.spread(contrast), suite.drifts);
      Optional<LogRatio> fast =
          contrast
              .fast()
              .map(forks -> forks.estimate(suite.fastDrifts))
              .filter(ratio -> ratio.halfWidth(LEVEL) < all.halfWidth(LEVEL));
      estimates.add(new ContrastEstimate(fast.orElse(all), fast.isPresent()));
    }
    return estimates;
  }

  // A benchmark has no say in its own prior, or three forks that lie close by accident would pull
  // the floor down under themselves.

  /** What the other benchmarks and experience say of the variance between this one's forks. */
  private SpreadPrior spread(Contrast contrast) {
    double log;
    double common;
    double mismatch;
    double error;
    if (knowsBothSpreads(contrast)) {
      log = usualLog(contrast);
      common = commons.meanWithout(common(contrast), USUAL_ERROR);
      // Experience knows of no tails: there mismatch and error are the same.
      mismatch = mismatches.meanWithout(mismatch(contrast), error(contrast));
      error = errors.meanWithout(error(contrast), error(contrast));
    } else {
      log = logs.mean(USUAL_LOG);
      common = commons.mean(USUAL_ERROR);
      mismatch = mismatches.mean(2 * USUAL_ERROR);
      error = errors.mean(2 * USUAL_ERROR);
    }
    double tails = Math.max(1, mismatch / error);
    // The mean of a few wild log variances is itself badly known, and a covariance of them is below
    // zero as easily as above: what the mean may be off by limits how much the prior is worth.
    int others = Math.max(0, logs.count - 1);
    double all = others + EXPERIENCE;
    double meanError = others * mismatch / (4 * all * all);
    double degrees =
        Math.min(MOST_DEGREES, LogVariance.degreesOfError(Math.max(0, common) + meanError));
    // With tails the log of a variance lies further below the log of what it estimates.
    double furtherBias =
        tails == 1
            ? 0
            : LogVariance.bias(LogVariance.degreesOfError(error / 2))
                - LogVariance.bias(LogVariance.degreesOfError(tails * error / 2));
    double variance = Math.exp(log + LogVariance.bias(degrees) + furtherBias);
    return new SpreadPrior(new VariancePrior(variance, degrees), tails);
  }

  /** Mean log variance of the others, which experience may raise but not lower. */
  private double usualLog(Contrast contrast) {
    double blended = logs.meanWithout(log(contrast), USUAL_LOG);
    return logs.count == 1
        ? blended
        : Math.max(blended, (logs.sum - log(contrast)) / (logs.count - 1));
  }

  private static boolean knowsBothSpreads(Contrast contrast) {
    return contrast.base().degrees() > 0 && contrast.head().degrees() > 0;
  }

  /** Mean of both sides' log variances, freed of the bias of an estimate. */
  private static double log(Contrast contrast) {
    return (log(contrast.base()) + log(contrast.head())) / 2;
  }

  private static double log(ForkSide side) {
    return Math.log(Math.max(LEAST_VARIANCE, side.variance())) - LogVariance.bias(side.degrees());
  }

  /** This benchmark's share of the covariance of both sides' log variances. */
  private double common(Contrast contrast) {
    double unbiased = logs.count / Math.max(1.0, logs.count - 1);
    return unbiased * (log(contrast.base()) - center) * (log(contrast.head()) - center);
  }

  /** Squared difference of both sides' log variances. */
  private static double mismatch(Contrast contrast) {
    double difference = log(contrast.base()) - log(contrast.head());
    return difference * difference;
  }

  /** What the mismatch would be on the mean for normal noise. */
  private static double error(Contrast contrast) {
    return LogVariance.error(contrast.base().degrees())
        + LogVariance.error(contrast.head().degrees());
  }

  /** A mean over all benchmarks but one, with experience counted as {@link #EXPERIENCE} of them. */
  private static final class Others {
    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    double mean(double usual) {
      return (sum + EXPERIENCE * usual) / (count + EXPERIENCE);
    }

    double meanWithout(double own, double usual) {
      return (sum - own + EXPERIENCE * usual) / (count - 1 + EXPERIENCE);
    }
  }
}
