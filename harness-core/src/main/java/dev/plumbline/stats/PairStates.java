package dev.plumbline.stats;

import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Pairs of forks of which each is in one of two states, as when the compiler decides in one of two
 * ways, told by their ratios. A ratio then lies at the effect where both forks were in the same
 * state, and by the states' distance below or above it where one was not: three groups, evenly
 * apart. Forks that take turns have ratios far more alike than their times, so this finds states
 * that a neighbour hides from {@link TwoStates}.
 *
 * @param within the effect head − base within states, as a log ratio; its error is that of the
 *     spread within groups, drawn towards {@link #EXPERIENCE}
 * @param distance between the states, as a log ratio
 * @param baseSlower pairs in which the base alone was in the slow state, at least 2
 * @param alike pairs in which both were in the same, at least 3
 * @param headSlower pairs in which the head alone was in the slow state, at least 2
 * @param lowEdge log ratio half-way between the first two groups
 * @param highEdge log ratio half-way between the last two
 * @param sameShare p-value of "the slow state is as frequent in both sides": the exact sign test of
 *     McNemar (Psychometrika 12, 1947) on the pairs whose states differ
 */
public record PairStates(
    LogRatio within,
    double distance,
    int baseSlower,
    int alike,
    int headSlower,
    double lowEdge,
    double highEdge,
    double sameShare) {

  /** Usual standard deviation of ratios within a group, and what that experience is worth. */
  static final VariancePrior EXPERIENCE = new VariancePrior(0.01 * 0.01, 3);

  private static final int LEAST_ALIKE = 3;
  private static final int LEAST_ASIDE = 2;

  /** The groups must lie so many standard deviations within a group apart. */
  private static final double LEAST_DEVIATIONS = 7;

  /** Both distances must agree to so many standard errors. */
  private static final double MOST_ERRORS = 4;

  /**
   * Looks for three groups evenly apart.
   *
   * @param logRatios head − base of each pair, finite, in any order
   * @return empty with fewer than 7 pairs, unless the groups lie far apart and evenly and the
   *     middle one is the largest, and where the sides lie further than ±30 % from one another.
   *     Time O(n²)
   */
  public static Optional<PairStates> of(double[] logRatios) {
    int count = logRatios.length;
    if (count < 2 * LEAST_ASIDE + LEAST_ALIKE) {
      return Optional.empty();
    }
    Groups groups = Groups.closest(new SortedSums(logRatios));
    VarianceComponent variance = EXPERIENCE.moderate(groups.squares / (count - 3), count - 3);
    double spread = Math.sqrt(variance.variance());
    double below = groups.middle - groups.low;
    double above = groups.high - groups.middle;
    double unevenness =
        spread * Math.sqrt(1.0 / groups.lows + 4.0 / groups.middles + 1.0 / groups.highs);
    double least = Math.max(TwoStates.LEAST_DISTANCE, LEAST_DEVIATIONS * spread);
    // Two forks of the same two states are alike at least as often as not, whatever the shares; of
    // more states, three groups may be seen by accident, but their middle is seldom the largest.
    boolean largest = groups.middles >= Math.max(groups.lows, groups.highs);
    if (!largest
        || Math.min(below, above) < least
        || Math.abs(above - below) > MOST_ERRORS * unevenness) {
      return Optional.empty();
    }
    // Two estimates of the effect: the middle group, and half-way between the outer ones.
    double ofMiddle = groups.middles;
    double ofOuter = 4 / (1.0 / groups.lows + 1.0 / groups.highs);
    double effect =
        (ofMiddle * groups.middle + ofOuter * (groups.low + groups.high) / 2)
            / (ofMiddle + ofOuter);
    if (Math.abs(effect) > Math.log(TwoStates.MOST_SHIFT)) {
      return Optional.empty();
    }
    return Optional.of(
        new PairStates(
            new LogRatio(effect, spread / Math.sqrt(ofMiddle + ofOuter), variance.degrees(), 0),
            (groups.high - groups.low) / 2,
            groups.lows,
            groups.middles,
            groups.highs,
            (groups.low + groups.middle) / 2,
            (groups.middle + groups.high) / 2,
            signTest(groups.lows, groups.highs)));
  }

  /** The log ratio of a pair, had both forks been in the same state. */
  double sameState(double logRatio) {
    return logRatio + (logRatio < lowEdge ? distance : 0) - (logRatio > highEdge ? distance : 0);
  }

  /** The two-sided p-value of "either as often as the other". */
  static double signTest(int lows, int highs) {
    double tail =
        new BinomialDistribution(lows + highs, 0.5).cumulativeProbability(Math.min(lows, highs));
    return Math.min(1, 2 * tail);
  }

  /** Sorted ratios cut in three where the sum of squares within the parts is least. */
  private record Groups(
      int lows, int middles, int highs, double low, double middle, double high, double squares) {
    static Groups closest(SortedSums sorted) {
      int count = sorted.size();
      int bestFrom = LEAST_ASIDE;
      int bestTo = count - LEAST_ASIDE;
      double least = Double.POSITIVE_INFINITY;
      for (int from = LEAST_ASIDE; from <= count - LEAST_ASIDE - LEAST_ALIKE; from++) {
        for (int to = from + LEAST_ALIKE; to <= count - LEAST_ASIDE; to++) {
          double squares =
              sorted.squares(0, from) + sorted.squares(from, to) + sorted.squares(to, count);
          if (squares < least) {
            least = squares;
            bestFrom = from;
            bestTo = to;
          }
        }
      }
      return new Groups(
          bestFrom,
          bestTo - bestFrom,
          count - bestTo,
          sorted.mean(0, bestFrom),
          sorted.mean(bestFrom, bestTo),
          sorted.mean(bestTo, count),
          least);
    }
  }
}
