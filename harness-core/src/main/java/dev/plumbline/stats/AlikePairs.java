package dev.plumbline.stats;

import java.util.Optional;

/**
 * Pairs of forks that were alike, where forks differ for as long as they live: compiled in one of
 * several ways, laid out in one of several. However often each way is taken, the difference of two
 * such forks lies more often at the effect itself than at any other place, and as often above as
 * below. So where most pairs lie close together and the others well off, on both sides, the close
 * ones are those of like forks.
 *
 * @param within the effect head − base of the close pairs, as a log ratio; its error is that of
 *     their spread, drawn towards {@link PairStates#EXPERIENCE} and widened by {@link
 *     FastForks#WIDENING}, as a group is cut from a whole
 * @param alike close pairs, three of five at least
 * @param below pairs in which the head was faster than in those, at least 2
 * @param above pairs in which it was slower, at least 2
 * @param lowEdge log ratio from which a pair is close
 * @param highEdge log ratio up to which it is
 * @param sameShare p-value of "others lie as often above as below" (sign test)
 */
public record AlikePairs(
    LogRatio within,
    int alike,
    int below,
    int above,
    double lowEdge,
    double highEdge,
    double sameShare) {

  /** Of fewer pairs, those at another place may be the most by accident. */
  static final int LEAST_PAIRS = 12;

  /** Close pairs are at least this share of all. */
  private static final double LEAST_SHARE = 0.6;

  private static final int LEAST_ASIDE = 2;

  /** Other pairs lie at least so many standard deviations of the close ones off their mean. */
  private static final double LEAST_DEVIATIONS = 4;

  /** And at least this far, as a log ratio. */
  private static final double LEAST_DISTANCE = 0.04;

  /**
   * Looks for them.
   *
   * @param logRatios head − base of each pair, finite, in any order
   * @return empty with fewer than 12 pairs, where fewer than three of five lie close together,
   *     where the next ones are not well off, and with fewer than two on either side. Time O(n²)
   */
  public static Optional<AlikePairs> of(double[] logRatios) {
    int count = logRatios.length;
    if (count < LEAST_PAIRS) {
      return Optional.empty();
    }
    SortedSums sorted = new SortedSums(logRatios);
    for (int size = count - 2 * LEAST_ASIDE; size >= Math.ceil(LEAST_SHARE * count); size--) {
      for (int from = LEAST_ASIDE; from + size <= count - LEAST_ASIDE; from++) {
        Optional<AlikePairs> found = close(sorted, from, from + size);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<AlikePairs> close(SortedSums sorted, int from, int to) {
    int near = to - from;
    double mean = sorted.mean(from, to);
    if (mean - sorted.at(from - 1) < LEAST_DISTANCE || sorted.at(to) - mean < LEAST_DISTANCE) {
      return Optional.empty();
    }
    VarianceComponent variance =
        PairStates.EXPERIENCE.moderate(sorted.squares(from, to) / (near - 1), near - 1.0);
    double spread = Math.sqrt(variance.variance());
    double reach = LEAST_DEVIATIONS * spread;
    if (mean - sorted.at(from - 1) < reach || sorted.at(to) - mean < reach) {
      return Optional.empty();
    }
    int above = sorted.size() - to;
    return Optional.of(
        new AlikePairs(
            new LogRatio(
                mean, FastForks.WIDENING * spread / Math.sqrt(near), variance.degrees(), 0),
            near,
            from,
            above,
            (sorted.at(from - 1) + sorted.at(from)) / 2,
            (sorted.at(to - 1) + sorted.at(to)) / 2,
            PairStates.signTest(from, above)));
  }

  /** Whether a pair is one of those. */
  boolean holds(double logRatio) {
    return logRatio >= lowEdge && logRatio <= highEdge;
  }
}
