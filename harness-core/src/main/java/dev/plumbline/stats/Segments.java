package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a series into segments of one level each: penalised change points with the biweight loss,
 * which stops to grow at a bound, so that outliers do not become segments (Fearnhead and Rigaill,
 * Changepoint Detection in the Presence of Outliers, J. Am. Statist. Assoc. 114, 2019).
 *
 * <p>Two things differ from theirs. The bound is nearer on the slow side than on the fast one,
 * because a neighbour on the machine only ever slows an iteration down. And a level is one of the
 * values of the series, which makes the optimum a shortest path (Viterbi, IEEE Trans. Inf. Theory
 * 13, 1967) at a cost of n².
 */
final class Segments {
  /** From this many standard deviations above its level on, an iteration counts as disturbed. */
  static final double SLOW_BOUND = 3;

  /** The same below: nothing makes an iteration fast by accident, so it must be far off. */
  private static final double FAST_BOUND = 5;

  /**
   * A change costs this many times ln n. For independent noise it would be 2 (Yao, Statist. Probab.
   * Lett. 6, 1988); iterations of one fork wander together, and need more.
   */
  private static final double PENALTY = 8;

  private Segments() {}

  /**
   * A stretch of the series.
   *
   * @param from its first index
   * @param to one past its last index, over {@code from}
   * @param level mean of its undisturbed values
   * @param near how many values are undisturbed, at least 1
   */
  record Segment(int from, int to, double level, int near) {
    int length() {
      return to - from;
    }
  }

  /**
   * The best segments, in order and without gaps.
   *
   * @param values finite, at least one
   * @param noise standard deviation of one value about its level, over 0
   */
  static List<Segment> find(double[] values, double noise) {
    double[] levels = Arrays.stream(values).sorted().distinct().toArray();
    int[] path = path(values, levels, noise);
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    for (int index = 1; index <= path.length; index++) {
      if (index == path.length || path[index] != path[from]) {
        segments.add(segment(values, from, index, levels[path[from]], noise));
        from = index;
      }
    }
    return segments;
  }

  /** The index of the level of each value on the cheapest path. */
  private static int[] path(double[] values, double[] levels, double noise) {
    double penalty = PENALTY * Math.log(values.length);
    double[] costs = new double[levels.length];
    List<BitSet> switched = new ArrayList<>(values.length);
    int[] cheapestBefore = new int[values.length];
    for (int index = 0; index < values.length; index++) {
      int cheapest = cheapest(costs);
      double afterChange = costs[cheapest] + penalty;
      BitSet changes = new BitSet(levels.length);
      for (int level = 0; level < levels.length; level++) {
        if (index > 0 && afterChange < costs[level]) {
          costs[level] = afterChange;
          changes.set(level);
        }
        costs[level] += loss((values[index] - levels[level]) / noise);
      }
      cheapestBefore[index] = cheapest;
      switched.add(changes);
    }
    int[] path = new int[values.length];
    int level = cheapest(costs);
    for (int index = values.length - 1; index >= 0; index--) {
      path[index] = level;
      level = switched.get(index).get(level) ? cheapestBefore[index] : level;
    }
    return path;
  }

  private static double loss(double deviation) {
    double bound = deviation > 0 ? SLOW_BOUND : FAST_BOUND;
    return Math.min(deviation * deviation, bound * bound);
  }

  private static int cheapest(double[] costs) {
    int cheapest = 0;
    for (int level = 1; level < costs.length; level++) {
      if (costs[level] < costs[cheapest]) {
        cheapest = level;
      }
    }
    return cheapest;
  }

  private static Segment segment(double[] values, int from, int to, double level, double noise) {
    double sum = 0;
    int near = 0;
    for (int index = from; index < to; index++) {
      double deviation = (values[index] - level) / noise;
      if (deviation <= SLOW_BOUND && deviation >= -FAST_BOUND) {
        sum += values[index] - level;
        near++;
      }
    }
    return near == 0
        ? new Segment(from, to, level, 1)
        : new Segment(from, to, level + sum / near, near);
  }
}
