package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The fast forks of a baseline's trials and of the head, held against each other as in {@link
 * FastForks}. Each trial has fast forks of its own: a machine that was slower for a whole trial
 * shows between the trials, where it widens the interval.
 *
 * @param base mean over the trials of the mean log cost of each one's fast forks
 * @param head mean log cost of the head's fast forks
 * @param headEdge log cost up to which a fork of the head is fast
 * @param variance of a fast fork around the mean of its trial, pooled over trials and head, widened
 *     for having been cut at an edge and drawn towards experience
 * @param baseFactor what {@code variance} is multiplied by to give that of {@code base} within its
 *     trials
 * @param trials how many trials have fast forks
 * @param betweenTrials variance of the trials' means; 0 with one trial
 * @param baseFast fast forks of all these trials
 * @param baseSlow their other forks
 * @param headFast fast forks of the head
 * @param headSlow its other forks
 */
public record FastTrials(
    double base,
    double head,
    double headEdge,
    VarianceComponent variance,
    double baseFactor,
    int trials,
    double betweenTrials,
    int baseFast,
    int baseSlow,
    int headFast,
    int headSlow) {

  /** Of fewer forks of a trial, the first quartile may be a slow one. */
  static final int LEAST_IN_TRIAL = 5;

  /**
   * Looks for fast forks.
   *
   * @param trials log cost of each fork of each trial, finite; trials of fewer than 5 forks, or
   *     whose fast forks scatter, are left out
   * @param head log cost of each fork of the head, finite
   * @return empty where a side that is left has fewer than 8 forks, no slow fork, or fast ones that
   *     scatter; where a side may be slow as a whole, or slow forks are not as frequent in both;
   *     where of several trials fewer than two are left, or no more than half of those with forks
   *     enough. Time O(n log n)
   */
  public static Optional<FastTrials> of(List<double[]> trials, double[] head) {
    long enough = trials.stream().filter(forks -> forks.length >= LEAST_IN_TRIAL).count();
    List<FastGroup> close = trials.stream().flatMap(forks -> inTrial(forks).stream()).toList();
    if (head.length < FastForks.LEAST_FORKS
        || close.size() < Math.min(2, trials.size())
        || 2L * close.size() <= enough) {
      return Optional.empty();
    }
    FastGroup after = FastGroup.of(head);
    double[] slow =
        close.stream().map(FastGroup::slowForks).flatMapToDouble(Arrays::stream).toArray();
    int fast = close.stream().mapToInt(FastGroup::fast).sum();
    double[] means = close.stream().mapToDouble(FastGroup::mean).toArray();
    double base = PairedSeries.average(means);
    if (fast + slow.length < FastForks.LEAST_FORKS
        || !FastGroup.comparable(slow, base, after)
        || FisherExact.pValue(slow.length, fast, after.slow(), after.fast())
            <= PairedSeries.SAME_SHARE) {
      return Optional.empty();
    }
    double inverse = close.stream().mapToDouble(group -> 1.0 / group.fast()).sum();
    return Optional.of(
        new FastTrials(
            base,
            after.mean(),
            after.edge(),
            variance(close, after),
            inverse / ((double) means.length * means.length),
            means.length,
            means.length > 1 ? PairedSeries.variance(means) : 0,
            fast,
            slow.length,
            after.fast(),
            after.slow()));
  }

  /**
   * The fast forks of one trial of a base.
   *
   * @param forks log cost of each fork of the trial, finite
   * @return empty for a trial that is left out: of fewer than 5 forks, or with fast ones that
   *     scatter
   */
  public static Optional<FastGroup> inTrial(double[] forks) {
    return forks.length < LEAST_IN_TRIAL
        ? Optional.empty()
        : Optional.of(FastGroup.of(forks)).filter(FastGroup::isClose);
  }

  private static VarianceComponent variance(List<FastGroup> trials, FastGroup head) {
    List<FastGroup> all = new ArrayList<>(trials);
    all.add(head);
    int degrees = all.stream().mapToInt(group -> group.fast() - 1).sum();
    double squares = all.stream().mapToDouble(FastGroup::squares).sum();
    return FastForks.EXPERIENCE
        .moderate(squares / degrees, degrees)
        .times(FastForks.WIDENING * FastForks.WIDENING);
  }

  /** How the trials scatter. */
  TrialScatter scatter() {
    return new TrialScatter(betweenTrials, variance.variance() * baseFactor * trials, trials - 1.0);
  }

  /**
   * The estimate head − base as a log ratio.
   *
   * @param drifts what the suite says of the variance between trials; unused with one trial
   */
  LogRatio estimate(DriftPriors drifts) {
    VarianceComponent forks = variance.times(baseFactor + 1.0 / headFast);
    if (trials == 1) {
      return new LogRatio(head - base, Math.sqrt(forks.variance()), forks.degrees(), 0);
    }
    VarianceComponent between = drifts.moderate(scatter()).times(1 + 1.0 / trials);
    VarianceComponent sum = VarianceComponent.sum(List.of(forks, between));
    return new LogRatio(head - base, Math.sqrt(sum.variance()), sum.degrees(), between.variance());
  }

  /**
   * What forks of the head that were measured later say by themselves: the fast ones of them less
   * the base.
   *
   * @param later log cost of each
   * @return empty when none of them is fast
   */
  public OptionalDouble differenceOf(double[] later) {
    OptionalDouble mean = Arrays.stream(later).filter(cost -> cost <= headEdge).average();
    return mean.isPresent() ? OptionalDouble.of(mean.getAsDouble() - base) : mean;
  }
}
