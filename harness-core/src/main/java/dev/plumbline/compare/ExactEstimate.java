package dev.plumbline.compare;

import dev.plumbline.model.Metric;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * Exact metrics, such as bytes per operation: the medians are held against each other without
 * statistics.
 */
final class ExactEstimate {
  /**
   * Bytes per operation that the profiler itself leaves behind: below it two sides are equal, and
   * no change is related to less than it, so that a rise from nothing has a finite size.
   */
  static final double LEAST_BYTES = 1;

  /**
   * A fork with fewer bytes per operation made less than one object for each, for none is smaller
   * on a 64-bit JVM: ratios of such values mean nothing.
   */
  private static final double LEAST_OBJECT = 16;

  /** Forks that differ from their median by more than this share are not exact in fact. */
  private static final double TOLERANCE = 0.005;

  private ExactEstimate() {}

  /** Whether the forks of a side agree, so that the metric is exact not only by name. */
  static boolean agrees(SideSample side, Metric metric) {
    double[] all = side.all();
    double median = Median.of(all);
    double allowed = Math.max(floor(metric), TOLERANCE * Math.abs(median));
    return Arrays.stream(all).allMatch(value -> Math.abs(value - median) <= allowed);
  }

  /**
   * The change from base to head; the interval is the point itself at level 1, and the p-value is 1
   * for no change and 0 for any.
   *
   * @param base median of the base in base units, at least 0 and finite
   * @param head median of the head, the same
   */
  static Pair.Estimate of(double base, double head, Metric metric) {
    double point = change(base, head, metric);
    double pValue = point == 0 ? 1 : 0;
    return new Pair.Estimate(
        new Effect(point, point, point, 1),
        pValue,
        pValue,
        OptionalDouble.of(0),
        OptionalInt.empty());
  }

  private static double change(double base, double head, Metric metric) {
    double floor = floor(metric);
    boolean small = Math.min(base, head) < LEAST_OBJECT && Math.abs(base - head) < floor;
    if (base == head || small) {
      return 0;
    }
    if (metric.direction() == Direction.HIGHER_IS_BETTER) {
      return head == 0 ? Double.POSITIVE_INFINITY : base / head - 1;
    }
    double against = Math.max(base, floor);
    return against == 0 ? Double.POSITIVE_INFINITY : (head - base) / against;
  }

  /**
   * Whether these are bytes per operation of which a fork of either side has next to none, so that
   * forks that disagree are to be compared by bytes and not by ratios.
   */
  static boolean nearZero(SideSample base, SideSample head, Metric metric) {
    double[] all = DoubleStream.concat(stream(base), stream(head)).toArray();
    return metric.exact()
        && floor(metric) > 0
        && Arrays.stream(all).allMatch(value -> value >= 0 && Double.isFinite(value))
        && Arrays.stream(all).anyMatch(value -> value < LEAST_OBJECT);
  }

  private static DoubleStream stream(SideSample side) {
    return Arrays.stream(side.all());
  }

  /** The scale of such forks: shares of the base's mean, or of a byte if that is less. */
  static CostScale shares(SideSample base) {
    double whole = Math.max(LEAST_BYTES, stream(base).average().orElse(0));
    return new CostScale.Shares(whole, LEAST_BYTES / whole);
  }

  private static double floor(Metric metric) {
    return metric.unit().dimension() == Dimension.BYTES_PER_OPERATION ? LEAST_BYTES : 0;
  }
}
