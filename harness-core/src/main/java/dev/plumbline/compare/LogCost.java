package dev.plumbline.compare;

import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.RunContrast;
import java.util.List;
import java.util.Optional;

/**
 * A figure worked out within one run, as the logarithm of a cost or of a ratio of costs, so that it
 * can be shown as either and held against the same figure of another run.
 *
 * @param estimate the logarithm; its standard error is infinite where a side has one fork
 */
public record LogCost(LogRatio estimate) {

  /**
   * How a figure changed between runs.
   *
   * @param base the base's figure as a cost: {@code exp} of the mean of its trials' logarithms
   * @param effect cost of the head ÷ cost of the base − 1, positive is worse
   * @param pValue two-sided, of "no change at all"
   */
  public record Change(double base, Effect effect, double pValue) {}

  /** The cost itself: its point and interval. */
  public Effect cost() {
    return between(1, 0);
  }

  /** The cost as a share over 1: 0.05 for a ratio of 1.05. */
  public Effect fraction() {
    return between(1, 1);
  }

  /** The inverse of the cost: 2 for something that takes half the time. */
  public Effect speed() {
    return between(-1, 0);
  }

  private Effect between(int sign, double less) {
    double half = estimate.halfWidth(Finishing.LEVEL);
    double log = sign * estimate.value();
    return new Effect(
        Math.exp(log) - less,
        Math.exp(log - half) - less,
        Math.exp(log + half) - less,
        Finishing.LEVEL);
  }

  /**
   * The same for so many times the cost.
   *
   * @param factor over 0
   */
  public LogCost times(double factor) {
    return new LogCost(
        new LogRatio(
            estimate.value() + Math.log(factor),
            estimate.standardError(),
            estimate.degrees(),
            estimate.drift()));
  }

  private boolean hasInterval() {
    return Double.isFinite(estimate.standardError());
  }

  /**
   * What became of a figure.
   *
   * @param base the figure in each trial of the base that has it, oldest first
   * @param head the figure in the head
   * @return empty when the base is, or when a side has no interval
   */
  public static Optional<Change> change(List<LogCost> base, LogCost head) {
    List<LogRatio> trials =
        base.stream().filter(LogCost::hasInterval).map(LogCost::estimate).toList();
    if (trials.isEmpty() || !head.hasInterval()) {
      return Optional.empty();
    }
    LogRatio contrast = RunContrast.of(trials, head.estimate());
    double half = contrast.halfWidth(Finishing.LEVEL);
    Effect effect =
        new Effect(
            LogRatio.fraction(contrast.value()),
            LogRatio.fraction(contrast.value() - half),
            LogRatio.fraction(contrast.value() + half),
            Finishing.LEVEL);
    double before = head.estimate().value() - contrast.value();
    double pValue = contrast.value() == 0 ? 1 : contrast.pValue();
    return Optional.of(new Change(Math.exp(before), effect, pValue));
  }
}
