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

  /**
   * With fewer forks than this, a side that is slow as a whole can't be told from a disturbed one.
   */
  static final int ENOUGH_FORKS = 6;

  private DisturbedForks() {}

  /**
   * Which forks are disturbed: Hampel's rule on the upper side only, with a floor on the ratio, for
   * at most a third of the forks (rounded down), the costliest first.
   *
   * <p>None, where the side has few forks and its median lies as far above the other side's as a
   * disturbed fork would: then two of three may be disturbed, and taking out the worst would make
   * the others look like a steady regression.
   *
   * @param logCosts natural logarithm of each fork's cost, finite, in any order
   * @param other log costs of the other side's forks, all trials. Three forks can lie close by
   *     accident, so the wider spread of both sides is used
   * @return a flag for each fork
   */
  public static boolean[] find(double[] logCosts, double[] other) {
    boolean[] disturbed = new boolean[logCosts.length];
    int most = logCosts.length / 3;
    if (most == 0) {
      return disturbed;
    }
    double median = Median.of(logCosts);
    double reach = Math.log(LEAST_RATIO);
    if (logCosts.length < ENOUGH_FORKS && median > Median.of(other) + reach) {
      return disturbed;
    }
    double deviation = Median.deviation(logCosts);
    double otherDeviation = Median.deviation(other);
    double wider = otherDeviation > deviation ? otherDeviation : deviation;
    double edge = median + Math.max(reach, LEAST_DEVIATIONS * wider);
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
