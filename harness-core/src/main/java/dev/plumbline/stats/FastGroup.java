package dev.plumbline.stats;

import java.util.Arrays;

/**
 * The forks of one side, or of one of its trials, that ran as fast as these forks run at all. A
 * fork is fast when it lies no more than {@link #REACH} above the first quartile, so that up to
 * three quarters may be slowed.
 */
public final class FastGroup {
  /** How far above the first quartile a fast fork may lie, as a log ratio. */
  static final double REACH = 0.05;

  private static final int LEAST_FAST = 3;

  /**
   * Fast forks that scatter by more are only the lower part of forks that all scatter: nothing
   * tells them from the others.
   */
  private static final double MOST_SPREAD = 0.025;

  private final double edge;
  private final double[] near;
  private final double[] beyond;
  private final double mean;
  private final double squares;

  private FastGroup(double[] sorted) {
    edge = sorted[(sorted.length - 1) / 4] + REACH;
    near = Arrays.stream(sorted).filter(cost -> cost <= edge).toArray();
    beyond = Arrays.copyOfRange(sorted, near.length, sorted.length);
    double center = Arrays.stream(near).average().orElseThrow();
    mean = center;
    squares = Arrays.stream(near).map(cost -> (cost - center) * (cost - center)).sum();
  }

  /**
   * Parts forks in fast ones and slow ones.
   *
   * @param logCosts log cost of each fork, finite, in any order; at least one
   */
  public static FastGroup of(double[] logCosts) {
    double[] sorted = logCosts.clone();
    Arrays.sort(sorted);
    return new FastGroup(sorted);
  }

  /** Log cost up to which a fork is fast. */
  public double edge() {
    return edge;
  }

  /** Mean log cost of the fast forks. */
  public double mean() {
    return mean;
  }

  /** Sum of the squared distances of the fast forks from their mean. */
  double squares() {
    return squares;
  }

  /** How many forks are fast, at least one. */
  int fast() {
    return near.length;
  }

  /** How many are not. */
  int slow() {
    return beyond.length;
  }

  /** Log costs of the forks that are not fast, ascending. */
  double[] slowForks() {
    return beyond.clone();
  }

  /** Whether there are enough fast forks, and close together. */
  boolean isClose() {
    return near.length >= LEAST_FAST && squares <= MOST_SPREAD * MOST_SPREAD * (near.length - 1);
  }

  /**
   * Whether a side can be held against a head by the fast forks of both: both have slow forks, for
   * else it may not be the machine, those of the head that are fast lie close together, and neither
   * side may be slow as a whole.
   *
   * @param slow log costs of the side's slow forks
   * @param mean mean log cost of its fast forks
   */
  static boolean comparable(double[] slow, double mean, FastGroup head) {
    return slow.length > 0
        && head.slow() > 0
        && head.isClose()
        && !mayBeSlow(slow, head.mean, head.slow())
        && !mayBeSlow(head.beyond, mean, slow.length);
  }

  /**
   * Whether another side may be slow as a whole: two or more slow forks of this one, and most of
   * them, lie where the other's fast ones do, and the other has next to none beyond.
   *
   * @param slow log costs of this side's slow forks
   * @param otherMean mean log cost of the other side's fast forks
   * @param otherSlow how many slow forks the other side has
   */
  private static boolean mayBeSlow(double[] slow, double otherMean, int otherSlow) {
    if (otherSlow > 1) {
      return false;
    }
    long there = Arrays.stream(slow).filter(cost -> Math.abs(cost - otherMean) <= REACH).count();
    return there >= 2 && 2 * there > slow.length;
  }
}
