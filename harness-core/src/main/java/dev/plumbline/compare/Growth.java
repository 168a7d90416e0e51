package dev.plumbline.compare;

import dev.plumbline.model.Measurement;
import dev.plumbline.stats.Coefficient;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.StraightLine;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the time of a benchmark grows with a number: time = fixed + each·x.
 *
 * @param points time at each x, ascending, in seconds
 * @param fixed seconds at x = 0, with the interval; may be negative
 * @param each seconds for one more x
 * @param determination R², in [0, 1]; NaN where all times are equal
 * @param exponent k of time = c·xᵏ; empty where an x is not over 0
 * @param shape whether a line describes it
 * @param furthest the largest distance of a point from the line, as a share of the line's time
 * @param perItem {@code each} as a cost that can be held against another run's; empty where it is
 *     not told from zero
 */
public record Growth(
    List<Point> points,
    Effect fixed,
    Effect each,
    double determination,
    Optional<Effect> exponent,
    Shape shape,
    double furthest,
    Optional<LogCost> perItem) {

  /** Fewer values make no line that could be wrong. */
  public static final int LEAST_POINTS = StraightLine.LEAST_POINTS;

  /** Points this near to the line lie on it, whatever the statistics say. */
  private static final double NEAR = 0.05;

  /**
   * Time at one value.
   *
   * @param x the value
   * @param seconds location over its forks
   */
  public record Point(double x, double seconds) {}

  /** Whether a line describes the growth. */
  public enum Shape {
    /** No bend is proven, or no point lies further than 5 % from the line. */
    LINEAR,
    /** It costs more and more. */
    BENDS_UP,
    /** It costs less and less. */
    BENDS_DOWN
  }

  /** Copies the points. */
  public Growth {
    points = List.copyOf(points);
  }

  /**
   * Fits a line by {@link StraightLine}.
   *
   * @param measured a measurement for each x, all finite
   * @return empty with fewer than {@value #LEAST_POINTS} values, and when a measurement is no time
   *     or rate, has no forks, or has one that is zero or NaN
   */
  public static Optional<Growth> of(SortedMap<Double, Measurement> measured) {
    if (measured.size() < LEAST_POINTS) {
      return Optional.empty();
    }
    List<double[]> logs = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    for (Map.Entry<Double, Measurement> entry : measured.entrySet()) {
      Optional<SideSample> sample = times(entry.getValue());
      if (sample.isEmpty()) {
        return Optional.empty();
      }
      boolean rate = entry.getValue().metric().direction() == Direction.HIGHER_IS_BETTER;
      double[] forks = sample.get().logCosts(rate).get(0);
      logs.add(forks);
      double value = sample.get().summaryWithoutEstimate().value();
      points.add(new Point(entry.getKey(), rate ? 1 / value : value));
    }
    double[] x = measured.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    StraightLine line = StraightLine.of(x, logs);
    return Optional.of(
        new Growth(
            points,
            effect(line.fixed()),
            effect(line.slope()),
            line.determination(),
            Double.isNaN(line.exponent().value())
                ? Optional.empty()
                : Optional.of(effect(line.exponent())),
            shape(line),
            line.furthest(),
            perItem(line.slope())));
  }

  private static Optional<SideSample> times(Measurement measurement) {
    Dimension dimension = measurement.metric().unit().dimension();
    boolean time =
        dimension == Dimension.TIME_PER_OPERATION
            || dimension == Dimension.OPERATIONS_PER_TIME
            || dimension == Dimension.TIME;
    if (!time) {
      return Optional.empty();
    }
    return Optional.of(SideSample.of(WarmUp.cut(measurement)))
        .filter(sample -> sample.hasForks() && sample.positive());
  }

  private static Effect effect(Coefficient coefficient) {
    double half = coefficient.halfWidth(Finishing.LEVEL);
    return new Effect(
        coefficient.value(),
        coefficient.value() - half,
        coefficient.value() + half,
        Finishing.LEVEL);
  }

  private static Shape shape(StraightLine line) {
    double half = line.bend().halfWidth(Finishing.LEVEL);
    if (Math.abs(line.bend().value()) <= half || line.furthest() <= NEAR) {
      return Shape.LINEAR;
    }
    return line.bend().value() > 0 ? Shape.BENDS_UP : Shape.BENDS_DOWN;
  }

  /** By the delta method: the relative standard error is that of the logarithm. */
  private static Optional<LogCost> perItem(Coefficient slope) {
    if (!(slope.value() - slope.halfWidth(Finishing.LEVEL) > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new LogCost(
            new LogRatio(
                Math.log(slope.value()),
                slope.standardError() / slope.value(),
                slope.degrees(),
                0)));
  }
}
