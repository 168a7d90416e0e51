package dev.plumbline.stats;

import java.util.Arrays;

/**
 * Finds forks that something outside of them slowed down. Neighbours on a machine only ever take
 * time, so the search is one-sided; it labels, the caller decides.
 */
public final class DisturbedForks {
  /** A fork this many times as costly as its side's median may be disturbed, a nearer one not. */
  public static final double LEAST_RATIO = 1.5;

  /** It must also lie this many robust standard deviations above the median. */
  static final double LEAST_DEVIATIONS = 5;

  private DisturbedForks() {}

  /**
   * Which forks are disturbed: Hampel's rule on the upper side only, with a floor on the ratio, for
   * at most a third of the forks (rounded down), the costliest first.
   *
   * @param logCosts natural logarithm of each fork's cost, finite, in any order
   * @param otherDeviation robust standard deviation of the other side's log costs: three forks can
   *     lie close by accident, so the wider of both is used; 0 or NaN when unknown
   * @return a flag for each fork
   */
  public static boolean[] find(double[] logCosts, double otherDeviation) {
    boolean[] disturbed = new boolean[logCosts.length];
    int most = logCosts.length / 3;
    if (most == 0) {
      return disturbed;
    }
    double deviation = Median.deviation(logCosts);
    double wider = otherDeviation > deviation ? otherDeviation : deviation;
    double edge = Median.of(logCosts) + Math.max(Math.log(LEAST_RATIO), LEAST_DEVIATIONS * wider);
    double[] sorted = logCosts.clone();
    Arrays.sort(sorted);
    double leastAllowed = sorted[sorted.length - most];
    int found = 0;
    for (int fork = 0; fork < logCosts.length && found < most; fork++) {
      if (logCosts[fork] > edge && logCosts[fork] >= leastAllowed) {
        disturbed[fork] = true;
        found++;
      }
    }
    return disturbed;
  }
}
