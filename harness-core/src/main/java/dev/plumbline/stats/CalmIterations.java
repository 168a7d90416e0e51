package dev.plumbline.stats;

import java.util.Arrays;

/**
 * One number for the steady iterations of a fork, short ones: the mean of its calmest.
 *
 * <p>A neighbour on the other thread of a core makes everything half as slow again, for ten
 * milliseconds or for minutes. In a busy hour a stretch of iterations without it is rare, a single
 * iteration is not: of 150 that take 10 ms each some are nearly always as fast as on a machine of
 * one's own, and these repeat from hour to hour. It is the reasoning of the minimum of repeated
 * timings (Chen and Revels, Robust benchmarking in noisy environments, IEEE HPEC 2016), with more
 * than one of them, so that no single clock reading decides.
 *
 * <p>What it costs: work that falls on some iterations only, such as collecting garbage, is not
 * seen, and iterations that scatter more come out faster. {@link ForkLocation} is for where that
 * matters.
 */
public final class CalmIterations {
  /** One in so many iterations is calm. */
  private static final int CALM = 64;

  /** Of fewer iterations at least so many are averaged. */
  static final int LEAST = 2;

  private CalmIterations() {}

  /**
   * The mean of the fastest sixty-fourth, at least of {@value #LEAST}, in the unit of the values.
   *
   * @param costs of the steady iterations, in any order, lower is faster
   * @return NaN when there are none or one of them is NaN or infinite; the only one where there is
   *     one. Time O(n log n)
   */
  public static double of(double[] costs) {
    if (costs.length == 0 || !Arrays.stream(costs).allMatch(Double::isFinite)) {
      return Double.NaN;
    }
    double[] sorted = costs.clone();
    Arrays.sort(sorted);
    int calm = Math.min(costs.length, Math.max(LEAST, (costs.length + CALM - 1) / CALM));
    double mean = 0;
    for (int index = 0; index < calm; index++) {
      // Divided one by one, as the sum of huge values could overflow.
      mean += sorted[index] / calm;
    }
    return mean;
  }
}
