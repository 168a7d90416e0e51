package dev.plumbline.stats;

import java.util.Arrays;

/**
 * Which pairs of forks something outside of them disturbed: Hampel's rule ("The influence curve and
 * its role in robust estimation", JASA 69, 1974) on both sides, with a floor on the distance, for
 * at most a quarter of the pairs (rounded down), the farthest first.
 *
 * <p>Such a thing only ever slows a fork down, so the fork to blame must also lie that floor above
 * the medians of both sides. Where forks fall in two states, and one side's happen to be mostly in
 * the slow one, a pair the other way round is as good as any; without it chance would look like a
 * steady change. Where each side shows both states, they explain all of its forks, and none is
 * disturbed; nor where the ratios of pairs show them.
 */
final class DisturbedPairs {
  /** A pair this far from the median of all pairs, as a log ratio, may be disturbed. */
  static final double LEAST_DISTANCE = Math.log(1.25);

  /** It must also lie this many robust standard deviations off. */
  static final double LEAST_DEVIATIONS = 5;

  private DisturbedPairs() {}

  /**
   * The disturbed ones.
   *
   * @param base log cost of the base's fork of each pair
   * @param head log cost of the head's fork of each pair
   * @param logRatios head less base, of each pair
   * @return for each pair whether it is; none of fewer than four
   */
  static boolean[] among(double[] base, double[] head, double[] logRatios) {
    boolean[] disturbed = new boolean[logRatios.length];
    int most = logRatios.length / 4;
    if (most == 0) {
      return disturbed;
    }
    double median = Median.of(logRatios);
    double usual = Math.max(Median.of(base), Median.of(head));
    double edge = Math.max(LEAST_DISTANCE, LEAST_DEVIATIONS * Median.deviation(logRatios));
    double[] distances = new double[logRatios.length];
    for (int pair = 0; pair < distances.length; pair++) {
      double slower = logRatios[pair] > median ? head[pair] : base[pair];
      boolean unusual = slower > usual + LEAST_DISTANCE;
      distances[pair] = unusual ? Math.abs(logRatios[pair] - median) : 0;
    }
    boolean none = Arrays.stream(distances).allMatch(distance -> distance <= edge);
    if (none || TwoStates.of(base, head).isPresent() || PairStates.of(logRatios).isPresent()) {
      return disturbed;
    }
    double least = Arrays.stream(distances).sorted().toArray()[distances.length - most];
    int found = 0;
    for (int pair = 0; pair < distances.length && found < most; pair++) {
      if (distances[pair] > edge && distances[pair] >= least) {
        disturbed[pair] = true;
        found++;
      }
    }
    return disturbed;
  }
}
