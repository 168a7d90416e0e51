package dev.plumbline.stats;

import java.util.List;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * What a suite says of the variance between the trials of one of its benchmarks: the mean of the
 * others' variances, with experience counted as {@link SuitePriors#EXPERIENCE} of them.
 *
 * <p>The mean is that of the wildest benchmarks, and of two or three trials it has to be: they tell
 * a benchmark that drifts so badly from one that doesn't that the steady-looking ones must be taken
 * for drifting. Many trials do tell. A variance so far below the suite's that its trials would
 * hardly show it by accident is not of the suite's kind, as one far above is not (after Phipson et
 * al. 2016), and experience takes the suite's place.
 */
final class DriftPriors {
  /** Usual standard deviation between trials of one benchmark on one machine, as a log ratio. */
  static final double USUAL_SPREAD = 0.01;

  /** Degrees of freedom that suite and experience of a benchmark's trials are worth. */
  static final double USUAL_DEGREES = 4;

  /**
   * Below this lower tail probability the suite loses its weight in proportion. Lower than on the
   * upper side, as to find a benchmark steady by accident narrows its interval: at 0.1 the looks of
   * LooksSimulationTest miss in up to 1.9 % instead of 1.6 %, at 0.01 in 1.4 %.
   */
  private static final double ACCIDENT = 0.05;

  /** For that tail the suite counts as known with so many degrees of freedom. */
  private static final double TAIL_DEGREES = 8;

  private static final double LEAST_VARIANCE = 1e-8;

  private final int count;
  private final double sum;

  /**
   * Takes a suite in.
   *
   * @param scatters of the benchmarks with two trials or more
   */
  DriftPriors(List<TrialScatter> scatters) {
    count = scatters.size();
    sum = scatters.stream().mapToDouble(TrialScatter::beyondForks).sum();
  }

  /** What experience alone says. */
  static VariancePrior usual() {
    return new VariancePrior(USUAL_SPREAD * USUAL_SPREAD, USUAL_DEGREES);
  }

  /**
   * The variance between the trials of a benchmark of the suite, drawn towards what the others say;
   * it has no say in its own prior.
   */
  VarianceComponent moderate(TrialScatter own) {
    double usual = USUAL_SPREAD * USUAL_SPREAD;
    double mean =
        (sum - own.beyondForks() + SuitePriors.EXPERIENCE * usual)
            / (count - 1 + SuitePriors.EXPERIENCE);
    double suite = Math.max(LEAST_VARIANCE, mean);
    double weight = suite > usual ? weight(own, suite) : 1;
    return new VariancePrior(weight * suite + (1 - weight) * usual, USUAL_DEGREES)
        .moderate(Math.max(0, own.beyondForks()), own.degrees());
  }

  /** How much of its weight the suite keeps against a benchmark that looks steadier. */
  private static double weight(TrialScatter own, double prior) {
    double ratio = own.variance() / (prior + own.ofForks());
    if (ratio >= 1) {
      return 1;
    }
    double tail = new FDistribution(own.degrees(), TAIL_DEGREES).cumulativeProbability(ratio);
    return Math.min(1, tail / ACCIDENT);
  }
}
