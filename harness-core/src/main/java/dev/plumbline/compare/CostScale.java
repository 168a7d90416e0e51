package dev.plumbline.compare;

import dev.plumbline.stats.LogRatio;
import java.util.Arrays;
import java.util.List;

/** What the forks of both sides are turned into before they are held against each other. */
sealed interface CostScale {
  /** The costs of each trial's forks: more is worse. */
  List<double[]> costs(SideSample side);

  /** The value that a location among costs stands for, in the base unit of the metric. */
  double value(double location);

  /** A difference of costs as a fraction: 0.1 is a tenth worse. */
  double fraction(double difference);

  /** The difference of costs that a fraction stands for. */
  double difference(double fraction);

  /**
   * The fraction at the lower end of an interval.
   *
   * @param base location of the base among costs
   * @param low the lower end as a difference of costs
   */
  default double lowest(double base, double low) {
    return fraction(low);
  }

  /**
   * Logarithms, for values that are well above zero: differences are ratios.
   *
   * @param inverted whether more of the metric is better
   */
  record Logarithms(boolean inverted) implements CostScale {
    @Override
    public List<double[]> costs(SideSample side) {
      return side.logCosts(inverted);
    }

    @Override
    public double value(double location) {
      return Math.exp(inverted ? -location : location);
    }

    @Override
    public double fraction(double difference) {
      return LogRatio.fraction(difference);
    }

    @Override
    public double difference(double fraction) {
      return Math.log1p(fraction);
    }
  }

  /**
   * Shares of one value, for values near zero, where a ratio means nothing.
   *
   * @param whole the value they are shares of, over 0, in the base unit
   * @param tolerance the share below which a difference is none
   */
  record Shares(double whole, double tolerance) implements CostScale {
    @Override
    public List<double[]> costs(SideSample side) {
      return side.trials().stream()
          .map(trial -> Arrays.stream(trial).map(value -> value / whole).toArray())
          .toList();
    }

    @Override
    public double value(double location) {
      return location * whole;
    }

    @Override
    public double fraction(double difference) {
      return difference;
    }

    @Override
    public double difference(double fraction) {
      return Math.max(fraction, tolerance);
    }

    /** Less than nothing can't be left. */
    @Override
    public double lowest(double base, double low) {
      return Math.max(-base, low);
    }
  }
}
