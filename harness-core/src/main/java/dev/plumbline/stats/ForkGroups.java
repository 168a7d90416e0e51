package dev.plumbline.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * Forks that fall in two groups, as when a compiler decides in one of two ways.
 *
 * @param lower how many forks are in the faster group, at least 2
 * @param upper how many are in the slower group, at least 2
 * @param distance between the groups' means, as a log ratio
 */
public record ForkGroups(int lower, int upper, double distance) {
  /** Groups nearer than this log ratio are of no interest. */
  static final double LEAST_DISTANCE = 0.02;

  /** The gap must be this many times the wider group's extent. */
  static final double LEAST_GAP = 2.5;

  /**
   * Looks for two groups at the widest gap of one side's forks of one trial.
   *
   * @param logCosts log cost of each fork, in any order; with fewer than 5 nothing is found
   */
  public static Optional<ForkGroups> find(double[] logCosts) {
    int count = logCosts.length;
    if (count < 5) {
      return Optional.empty();
    }
    double[] sorted = logCosts.clone();
    Arrays.sort(sorted);
    int split = 2;
    for (int index = 3; index <= count - 2; index++) {
      if (sorted[index] - sorted[index - 1] > sorted[split] - sorted[split - 1]) {
        split = index;
      }
    }
    double gap = sorted[split] - sorted[split - 1];
    double extent = Math.max(sorted[split - 1] - sorted[0], sorted[count - 1] - sorted[split]);
    if (gap < LEAST_DISTANCE || gap < LEAST_GAP * extent) {
      return Optional.empty();
    }
    double distance = mean(sorted, split, count) - mean(sorted, 0, split);
    return Optional.of(new ForkGroups(split, count - split, distance));
  }

  private static double mean(double[] sorted, int from, int to) {
    double sum = 0;
    for (int index = from; index < to; index++) {
      sum += sorted[index];
    }
    return sum / (to - from);
  }
}
