package dev.plumbline.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Pairs of forks, one of each side, that ran next to each other: the log ratio of their costs, head
 * ÷ base, in the order they were measured. What slows the machine for longer than a pair slows both
 * and drops out.
 */
public final class PairedSeries {
  /**
   * Usual standard deviation of a pair's log ratio on a shared machine, and how many degrees of
   * freedom this experience is worth: three pairs that agree by accident don't scream.
   */
  static final VariancePrior EXPERIENCE = new VariancePrior(0.015 * 0.015, 3);

  /** A pair this far from the median of all pairs, as a log ratio, may be disturbed. */
  static final double LEAST_DISTANCE = Math.log(1.25);

  /** It must also lie this many robust standard deviations off. */
  static final double LEAST_DEVIATIONS = 5;

  private final double[] logRatios;
  private final boolean[] headFirst;

  private PairedSeries(double[] logRatios, boolean[] headFirst) {
    this.logRatios = logRatios;
    this.headFirst = headFirst;
  }

  /**
   * A series.
   *
   * @param logRatios one for each pair, finite, positive when the head cost more
   * @param headFirst for each pair, whether the head's fork went first
   * @throws IllegalArgumentException if the lengths differ or a ratio is not finite
   */
  public static PairedSeries of(double[] logRatios, boolean[] headFirst) {
    if (logRatios.length != headFirst.length) {
      throw new IllegalArgumentException(
          logRatios.length + " pairs, " + headFirst.length + " orders");
    }
    if (!Arrays.stream(logRatios).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("not finite: " + Arrays.toString(logRatios));
    }
    return new PairedSeries(logRatios.clone(), headFirst.clone());
  }

  /** How many pairs there are. */
  public int size() {
    return logRatios.length;
  }

  /** The log ratio of a pair, from 0. */
  public double logRatio(int pair) {
    return logRatios[pair];
  }

  /** Whether the head's fork went first in a pair, from 0. */
  public boolean headFirst(int pair) {
    return headFirst[pair];
  }

  /** The pairs from one index to before another, in order. */
  public PairedSeries part(int from, int to) {
    return new PairedSeries(
        Arrays.copyOfRange(logRatios, from, to), Arrays.copyOfRange(headFirst, from, to));
  }

  /**
   * Which pairs something outside of them disturbed: Hampel's rule on both sides, with a floor on
   * the distance, for at most a quarter of the pairs (rounded down), the farthest first.
   */
  public boolean[] disturbed() {
    boolean[] disturbed = new boolean[logRatios.length];
    int most = logRatios.length / 4;
    if (most == 0) {
      return disturbed;
    }
    double median = Median.of(logRatios);
    double edge = Math.max(LEAST_DISTANCE, LEAST_DEVIATIONS * Median.deviation(logRatios));
    double[] distances = Arrays.stream(logRatios).map(v -> Math.abs(v - median)).sorted().toArray();
    double least = distances[distances.length - most];
    int found = 0;
    for (int pair = 0; pair < logRatios.length && found < most; pair++) {
      double distance = Math.abs(logRatios[pair] - median);
      if (distance > edge && distance >= least) {
        disturbed[pair] = true;
        found++;
      }
    }
    return disturbed;
  }

  /** Whether there are two undisturbed pairs, without which no interval can be given. */
  public boolean hasInterval() {
    return kept().length >= 2;
  }

  /** The mean log ratio of the undisturbed pairs; NaN without pairs. */
  public double mean() {
    return Arrays.stream(kept()).average().orElse(Double.NaN);
  }

  /**
   * The estimate: the mean of the undisturbed pairs with the standard error of a paired t test, its
   * variance drawn towards {@link #EXPERIENCE} (see {@link VariancePrior#moderate}).
   *
   * @throws IllegalArgumentException with fewer than 2 undisturbed pairs
   */
  public LogRatio estimate() {
    double[] kept = kept();
    if (kept.length < 2) {
      throw new IllegalArgumentException(kept.length + " undisturbed pairs give no estimate");
    }
    VarianceComponent variance = EXPERIENCE.moderate(variance(kept), kept.length - 1);
    return new LogRatio(
        mean(), Math.sqrt(variance.variance() / kept.length), variance.degrees(), 0);
  }

  /**
   * By how much the fork that goes first costs more than the one that goes second, as a log ratio
   * with its error: half the difference between the pairs in which the head went first and the
   * others.
   *
   * @return empty with fewer than 3 undisturbed pairs of each order
   */
  public OptionalDouble orderEffect() {
    double[] first = kept(true);
    double[] second = kept(false);
    if (first.length < 3 || second.length < 3) {
      return OptionalDouble.empty();
    }
    double difference = average(first) - average(second);
    int degrees = first.length + second.length - 2;
    double pooled =
        (variance(first) * (first.length - 1) + variance(second) * (second.length - 1)) / degrees;
    double error = Math.sqrt(pooled * (1.0 / first.length + 1.0 / second.length));
    boolean real = Math.abs(difference) > StudentT.quantile(0.995, degrees) * error;
    return real ? OptionalDouble.of(difference / 2) : OptionalDouble.empty();
  }

  private double[] kept() {
    boolean[] disturbed = disturbed();
    return where(pair -> !disturbed[pair]);
  }

  private double[] kept(boolean order) {
    boolean[] disturbed = disturbed();
    return where(pair -> !disturbed[pair] && headFirst[pair] == order);
  }

  private double[] where(java.util.function.IntPredicate wanted) {
    return java.util.stream.IntStream.range(0, logRatios.length)
        .filter(wanted)
        .mapToDouble(pair -> logRatios[pair])
        .toArray();
  }

  private static double average(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double variance(double[] values) {
    double mean = average(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
