package dev.plumbline.stats;

import java.util.Optional;

/**
 * The forks of both sides that ran as fast as their side runs at all, held against each other. On a
 * shared machine a neighbour slows part of the forks by amounts that differ from fork to fork; the
 * mean of pairs then scatters by those amounts, while the fast forks of a side lie close together.
 *
 * <p>A fork is fast when it lies no more than {@link FastGroup#REACH} above the first quartile of
 * its side, so that up to three quarters of a side may be slowed. As slow forks only tell of the
 * machine while both sides have like shares of them, {@link #sameShare} is to be looked at before.
 *
 * @param within the effect head − base of the fast forks, as a log ratio; its error is that of
 *     their pooled spread, drawn towards {@link #EXPERIENCE} and widened by {@link #WIDENING}
 * @param baseEdge log cost up to which a fork of the base is fast
 * @param headEdge log cost up to which a fork of the head is fast
 * @param baseFast forks of the base that are, at least 3
 * @param baseSlow forks of the base that are not
 * @param headFast forks of the head that are, at least 3
 * @param headSlow forks of the head that are not
 * @param sameShare p-value of "slow forks are as frequent in both sides" (Fisher's exact test)
 */
public record FastForks(
    LogRatio within,
    double baseEdge,
    double headEdge,
    int baseFast,
    int baseSlow,
    int headFast,
    int headSlow,
    double sameShare) {
  /** Usual standard deviation of a fast fork, and what that experience is worth. */
  static final VariancePrior EXPERIENCE = new VariancePrior(0.01 * 0.01, 3);

  /**
   * The spread of what lies below an edge is less than that of what it was cut from. By simulation
   * (FastForksSimulationTest) this covers spreads of up to 3 % within fast forks.
   */
  static final double WIDENING = 1.4;

  /** With fewer forks a side's quartile may itself be a slow fork. */
  static final int LEAST_FORKS = 8;

  /**
   * Looks for fast forks.
   *
   * @param base log cost of each fork of the base, finite, in any order
   * @param head log cost of each fork of the head, likewise
   * @return empty with fewer than 8 forks a side, with fewer than 3 fast ones or fast ones that
   *     scatter, when a side has no slow fork, for then it may not be the machine, and when a side
   *     may be slow as a whole: when its forks lie where most slow ones of the other do. Time O(n
   *     log n)
   */
  public static Optional<FastForks> of(double[] base, double[] head) {
    if (base.length < LEAST_FORKS || head.length < LEAST_FORKS) {
      return Optional.empty();
    }
    FastGroup before = FastGroup.of(base);
    FastGroup after = FastGroup.of(head);
    if (!before.isClose() || !FastGroup.comparable(before.slowForks(), before.mean(), after)) {
      return Optional.empty();
    }
    int degrees = before.fast() + after.fast() - 2;
    VarianceComponent variance =
        EXPERIENCE.moderate((before.squares() + after.squares()) / degrees, degrees);
    double error =
        WIDENING * Math.sqrt(variance.variance() * (1.0 / before.fast() + 1.0 / after.fast()));
    return Optional.of(
        new FastForks(
            new LogRatio(after.mean() - before.mean(), error, variance.degrees(), 0),
            before.edge(),
            after.edge(),
            before.fast(),
            before.slow(),
            after.fast(),
            after.slow(),
            FisherExact.pValue(before.slow(), before.fast(), after.slow(), after.fast())));
  }
}
