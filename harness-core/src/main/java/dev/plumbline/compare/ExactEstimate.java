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
 *
 * @param foreign how much of a value may not be the benchmark's own, in the base unit, at least 0:
 *     sides that differ by less are equal
 * @param floor no change is related to less than this, so that a rise from nothing has a finite
 *     size; at least {@code foreign}, and 0 for what is not in bytes
 */
record ExactEstimate(double foreign, double floor) {
  /** Values near zero that differ by less are equal: the profiler rounds. */
  static final double LEAST_BYTES = 1;

  /**
   * A fork with fewer bytes per operation made less than one object for each, for none is smaller
   * on a 64-bit JVM: ratios of such values mean nothing.
   */
  private static final double LEAST_OBJECT = 16;

  /** Forks that differ from their median by more than this share are not exact in fact. */
  private static final double TOLERANCE = 0.005;

  /**
   * For a metric of a benchmark.
   *
   * @param profilerBytes bytes per operation that are not the benchmark's own ({@link
   *     ProfilerBytes})
   */
  static ExactEstimate of(Metric metric, double profilerBytes) {
    boolean bytes = metric.unit().dimension() == Dimension.BYTES_PER_OPERATION;
    return bytes
        ? new ExactEstimate(profilerBytes, Math.max(LEAST_BYTES, profilerBytes))
        : new ExactEstimate(0, 0);
  }

  /** Whether the forks of a side agree, so that the metric is exact not only by name. */
  boolean agrees(SideSample side) {
    double[] all = side.all();
    double median = Median.of(all);
    double allowed = Math.max(floor, TOLERANCE * Math.abs(median));
    return Arrays.stream(all).allMatch(value -> Math.abs(value - median) <= allowed);
  }

  /**
   * The change from base to head; the interval is the point itself at level 1, and the p-value is 1
   * for no change and 0 for any.
   *
   * @param base median of the base in base units, at least 0 and finite
   * @param head median of the head, the same
   */
  Pair.Estimate estimate(double base, double head, Metric metric) {
    double point = change(base, head, metric);
    double pValue = point == 0 ? 1 : 0;
    return new Pair.Estimate(
        new Effect(point, point, point, 1),
        pValue,
        pValue,
        OptionalDouble.of(0),
        OptionalInt.empty());
  }

  private double change(double base, double head, Metric metric) {
    double difference = Math.abs(base - head);
    double noChange = Math.min(base, head) < LEAST_OBJECT ? floor : foreign;
    if (difference == 0 || difference < noChange) {
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
  boolean nearZero(SideSample base, SideSample head, Metric metric) {
    double[] all = DoubleStream.concat(stream(base), stream(head)).toArray();
    return metric.exact()
        && floor > 0
        && Arrays.stream(all).allMatch(value -> value >= 0 && Double.isFinite(value))
        && Arrays.stream(all).anyMatch(value -> value < Math.max(LEAST_OBJECT, floor));
  }

  private static DoubleStream stream(SideSample side) {
    return Arrays.stream(side.all());
  }

  /** The scale of such forks: shares of the base's mean, or of the floor if that is less. */
  CostScale shares(SideSample base) {
    double whole = Math.max(floor, stream(base).average().orElse(0));
    return new CostScale.Shares(whole, floor / whole);
  }
}
