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
   * @return cost of {@code of} ÷ cost of {@code against} − 1, so that 0.05 is 5 % more time or 5 %
   *     fewer operations in a time; from −1 to infinity where a side has one fork; empty when the
   *     units or directions differ, a side is a summary, or a fork is zero or NaN
   */
  public static Optional<Effect> of(Measurement of, Measurement against) {
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
    return Optional.of(effect(contrast));
  }

  private static Effect effect(Contrast contrast) {
    double point = LogRatio.fraction(contrast.difference());
    if (!contrast.hasInterval()) {
      return new Effect(point, -1, Double.POSITIVE_INFINITY, Finishing.LEVEL);
    }
    LogRatio ratio = SuitePriors.estimate(List.of(contrast)).get(0);
    double half = ratio.halfWidth(Finishing.LEVEL);
    return new Effect(
        point,
        LogRatio.fraction(ratio.value() - half),
        LogRatio.fraction(ratio.value() + half),
        Finishing.LEVEL);
  }
}
