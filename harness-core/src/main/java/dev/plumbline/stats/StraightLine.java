package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A straight line y = fixed + slope·x through groups of forks, one group for each x.
 *
 * <p>The fork is the unit: each group gives one number, the geometric mean of its undisturbed
 * forks, with a variance of its own from the spread of these forks. The line is the weighted least
 * squares one with the weights n/y², as forks scatter by a share of their value and not by a number
 * of seconds. Each coefficient is then a weighted sum of the groups' numbers, so its interval is
 * that of such a sum ({@link Coefficient}); it holds whether or not the groups scatter alike, and
 * whether or not they lie on a line: then it is the interval of the line nearest to what further
 * forks would give. {@code docs/method.md} has the simulation.
 *
 * @param fixed y at x = 0
 * @param slope what one more x costs
 * @param bend the coefficient of x² in the parabola through the same groups, x in units of the
 *     largest; over zero where costs rise faster than a line
 * @param exponent of the power law y = c·xᵏ, the slope on logarithms; NaN unless every x is over 0
 * @param determination R², the share of the weighted variance of the groups that the line explains;
 *     NaN where all groups are equal
 * @param furthest the largest distance of a group from the line, as a share of the line; infinite
 *     where the line is not over zero
 */
public record StraightLine(
    Coefficient fixed,
    Coefficient slope,
    Coefficient bend,
    Coefficient exponent,
    double determination,
    double furthest) {

  /** Fewer values of x make no line that could be wrong. */
  public static final int LEAST_POINTS = 3;

  /** A share of the squares that is no more than the rounding of their sum. */
  private static final double ROUNDING = 1e-20;

  /**
   * Fits a line.
   *
   * @param x of each group, finite and all different, at least {@value #LEAST_POINTS}
   * @param logCosts natural logarithm of each fork's y for each group, finite, at least one fork
   * @throws IllegalArgumentException if there are too few groups, one is empty, or two have the
   *     same x
   */
  public static StraightLine of(double[] x, List<double[]> logCosts) {
    if (x.length < LEAST_POINTS || x.length != logCosts.size()) {
      throw new IllegalArgumentException(
          x.length + " values of x for " + logCosts.size() + " groups");
    }
    if (Arrays.stream(x).distinct().count() < x.length) {
      throw new IllegalArgumentException("two groups have the same x: " + Arrays.toString(x));
    }
    return new Groups(x, logCosts).line();
  }

  private static final class Groups {
    private final int count;
    private final double largest;
    private final double[] x;
    private final double[] logX;
    private final double[] logs;
    private final double[] values;
    private final double[] relative;
    private final double[] variances;
    private final double[] degrees;
    private final double[] forks;
    private final double[] weights;

    Groups(double[] places, List<double[]> logCosts) {
      count = places.length;
      largest = Arrays.stream(places).map(Math::abs).max().orElseThrow();
      x = Arrays.stream(places).map(place -> place / largest).toArray();
      logX = Arrays.stream(places).map(Math::log).toArray();
      List<ForkSide> sides = sides(logCosts);
      logs = sides.stream().mapToDouble(ForkSide::location).toArray();
      values = Arrays.stream(logs).map(Math::exp).toArray();
      forks = sides.stream().mapToDouble(ForkSide::forks).toArray();
      double all = sides.stream().mapToDouble(ForkSide::degrees).sum();
      double pooled =
          all == 0 ? 0 : sides.stream().mapToDouble(s -> s.variance() * s.degrees()).sum() / all;
      relative = new double[count];
      variances = new double[count];
      degrees = new double[count];
      weights = new double[count];
      for (int i = 0; i < count; i++) {
        ForkSide side = sides.get(i);
        // A group of one fork says nothing of its scatter; the others stand in for it.
        degrees[i] = side.degrees() == 0 ? all : side.degrees();
        relative[i] = (side.degrees() == 0 ? pooled : side.variance()) * side.factor();
        variances[i] = relative[i] * values[i] * values[i];
        weights[i] = forks[i] / (values[i] * values[i]);
      }
    }

    /** Each group without its disturbed forks. */
    private static List<ForkSide> sides(List<double[]> logCosts) {
      List<ForkSide> sides = new ArrayList<>(logCosts.size());
      for (int group = 0; group < logCosts.size(); group++) {
        double[] own = logCosts.get(group);
        sides.add(ForkSide.of(List.of(own), othersAround(Median.of(own), group, logCosts)));
      }
      return sides;
    }

    /** The other groups' forks, moved to a group's own level: their spread, not their size. */
    private static double[] othersAround(double median, int group, List<double[]> logCosts) {
      List<Double> moved = new ArrayList<>();
      for (int other = 0; other < logCosts.size(); other++) {
        if (other != group) {
          double shift = median - Median.of(logCosts.get(other));
          Arrays.stream(logCosts.get(other)).forEach(log -> moved.add(log + shift));
        }
      }
      return moved.stream().mapToDouble(Double::doubleValue).toArray();
    }

    StraightLine line() {
      double[] slopes = direction(x, weights);
      double mean = mean(x, weights);
      double total = Arrays.stream(weights).sum();
      double[] starts = new double[count];
      for (int i = 0; i < count; i++) {
        starts[i] = weights[i] / total - slopes[i] * mean;
      }
      Coefficient fixed = Coefficient.of(starts, values, variances, degrees);
      Coefficient slope = Coefficient.of(slopes, values, variances, degrees);
      double[] fitted = new double[count];
      double furthest = 0;
      for (int i = 0; i < count; i++) {
        fitted[i] = fixed.value() + slope.value() * x[i];
        furthest =
            Math.max(
                furthest,
                fitted[i] > 0 ? Math.abs(values[i] / fitted[i] - 1) : Double.POSITIVE_INFINITY);
      }
      return new StraightLine(
          fixed,
          slope.times(1 / largest),
          Coefficient.of(curvature(), values, variances, degrees),
          exponent(),
          determination(fitted),
          furthest);
    }

    private Coefficient exponent() {
      return Arrays.stream(logX).allMatch(Double::isFinite)
          ? Coefficient.of(direction(logX, forks), logs, relative, degrees)
          : new Coefficient(Double.NaN, Double.POSITIVE_INFINITY, 1);
    }

    /** Weights of the least squares slope of a line over {@code along}. */
    private double[] direction(double[] along, double[] weight) {
      double mean = mean(along, weight);
      double[] direction = new double[count];
      double squares = 0;
      for (int i = 0; i < count; i++) {
        direction[i] = weight[i] * (along[i] - mean);
        squares += direction[i] * (along[i] - mean);
      }
      double sum = squares;
      return Arrays.stream(direction).map(each -> each / sum).toArray();
    }

    /** Weights of the coefficient of x²: the slope over what of x² no line explains. */
    private double[] curvature() {
      double[] square = Arrays.stream(x).map(each -> each * each).toArray();
      double[] slopes = direction(x, weights);
      double tilt = 0;
      for (int i = 0; i < count; i++) {
        tilt += slopes[i] * square[i];
      }
      double[] rest = new double[count];
      for (int i = 0; i < count; i++) {
        rest[i] = square[i] - tilt * x[i];
      }
      return direction(rest, weights);
    }

    private double determination(double[] fitted) {
      double mean = mean(values, weights);
      double left = 0;
      double all = 0;
      for (int i = 0; i < count; i++) {
        left += weights[i] * (values[i] - fitted[i]) * (values[i] - fitted[i]);
        all += weights[i] * (values[i] - mean) * (values[i] - mean);
      }
      // Each term of the weighted squares is about n: what is left of equal times is rounding.
      return all > ROUNDING * Arrays.stream(forks).sum() ? Math.max(0, 1 - left / all) : Double.NaN;
    }

    private static double mean(double[] values, double[] weights) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] * values[i];
        total += weights[i];
      }
      return sum / total;
    }
  }
}
