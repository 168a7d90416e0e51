package dev.plumbline.compare;

import dev.plumbline.model.Measurement;
import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.SuitePriors;
import dev.plumbline.unit.Direction;
import java.util.List;
import java.util.Optional;

/**
 * Two measurements of one run set against each other: how much more one costs than the other. The
 * same estimate as between two runs, on the logarithms of the forks' locations with a variance for
 * each side; other benchmarks have no say in it.
 */
public final class RatioEstimate {
  private RatioEstimate() {}

  /**
   * The cost of one measurement relative to another.
   *
   * @param of the measurement in question
   * @param against what it is held against
   * @return cost of {@code of} ÷ cost of {@code against}, so that 1.05 is 5 % more time or 5 %
   *     fewer operations in a time; without an interval where a side has one fork; empty when the
   *     units or directions differ, a side is a summary, or a fork is zero or NaN
   */
  public static Optional<LogCost> of(Measurement of, Measurement against) {
    boolean sameKind =
        of.metric().unit().comparableWith(against.metric().unit())
            && of.metric().direction() == against.metric().direction();
    if (!sameKind) {
      return Optional.empty();
    }
    SideSample base = SideSample.of(WarmUp.cut(against));
    SideSample head = SideSample.of(WarmUp.cut(of));
    if (!base.hasForks() || !head.hasForks() || !base.positive() || !head.positive()) {
      return Optional.empty();
    }
    boolean inverted = of.metric().direction() == Direction.HIGHER_IS_BETTER;
    Contrast contrast = Contrast.of(base.logCosts(inverted), head.logCosts(inverted).get(0));
    return Optional.of(
        new LogCost(
            contrast.hasInterval()
                ? SuitePriors.estimate(List.of(contrast)).get(0).ratio()
                : new LogRatio(contrast.difference(), Double.POSITIVE_INFINITY, 1, 0)));
  }
}
