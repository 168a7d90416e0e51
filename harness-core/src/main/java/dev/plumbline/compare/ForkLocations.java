package dev.plumbline.compare;

import dev.plumbline.model.Histogram;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.Midmean;
import dev.plumbline.stats.Settling;
import dev.plumbline.stats.WeightedQuantiles;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One number for each fork of a sample, in the base unit of its metric. */
final class ForkLocations {
  private ForkLocations() {}

  /**
   * A number for each fork: of its calm iterations, and of histograms of the iterations' mean
   * operations. The midmean instead where a fork has fewer than {@value Settling#LEAST_ITERATIONS}
   * iterations, where it isn't known which way is better, and for exact metrics, which no neighbour
   * disturbs.
   *
   * @param unit of the sample's values
   * @param judged the metric, as it is judged
   * @param number which iterations are calm
   * @return in the base unit; NaN for a fork without iterations or with one that is NaN or
   *     infinite; empty for a summary
   */
  static double[] of(Sample sample, Unit unit, Metric judged, ForkNumber number) {
    double[][] series = series(sample);
    boolean calm = calm(series, judged);
    boolean inverted = judged.direction() == Direction.HIGHER_IS_BETTER;
    return Arrays.stream(series)
        .mapToDouble(fork -> calm ? calm(fork, inverted, number) : Midmean.of(fork))
        .map(unit::toBase)
        .toArray();
  }

  /** Whether calm iterations are taken from these forks, and not the midmean. */
  static boolean calm(double[][] series, Metric judged) {
    return !judged.exact()
        && judged.direction() != Direction.UNKNOWN
        && Arrays.stream(series)
            .allMatch(
                fork ->
                    fork.length >= Settling.LEAST_ITERATIONS
                        && Arrays.stream(fork).allMatch(value -> value > 0));
  }

  private static double calm(double[] fork, boolean inverted, ForkNumber number) {
    double cost = number.of(costs(fork, inverted));
    return inverted ? 1 / cost : cost;
  }

  /** Values as costs: what is better when higher becomes its inverse. */
  static double[] costs(double[] values, boolean higherIsBetter) {
    return higherIsBetter ? Arrays.stream(values).map(value -> 1 / value).toArray() : values;
  }

  /** A value for each iteration of each fork, the mean operation for a histogram. */
  static double[][] series(Sample sample) {
    if (sample instanceof Sample.Values values) {
      return IntStream.range(0, values.forks()).mapToObj(values::fork).toArray(double[][]::new);
    }
    if (sample instanceof Sample.Histograms histograms) {
      return histograms.perFork().stream()
          .map(fork -> fork.stream().mapToDouble(ForkLocations::mean).toArray())
          .toArray(double[][]::new);
    }
    return new double[0][];
  }

  /**
   * A quantile of all operations of each fork, in the base unit.
   *
   * @return empty unless every fork has at least ten operations beyond it
   */
  static Optional<double[]> quantile(Sample.Histograms sample, Unit unit, double probability) {
    double[] locations = new double[sample.forks()];
    for (int fork = 0; fork < locations.length; fork++) {
      WeightedQuantiles quantiles = joined(sample.perFork().get(fork));
      if (!quantiles.knows(probability)) {
        return Optional.empty();
      }
      locations[fork] = unit.toBase(quantiles.quantile(probability));
    }
    return locations.length == 0 ? Optional.empty() : Optional.of(locations);
  }

  private static WeightedQuantiles joined(List<Histogram> fork) {
    int size = fork.stream().mapToInt(Histogram::size).sum();
    double[] values = new double[size];
    long[] counts = new long[size];
    int next = 0;
    for (Histogram histogram : fork) {
      for (int index = 0; index < histogram.size(); index++) {
        values[next] = histogram.value(index);
        counts[next] = histogram.count(index);
        next++;
      }
    }
    return WeightedQuantiles.of(values, counts);
  }

  private static double mean(Histogram histogram) {
    double sum = 0;
    long total = histogram.total();
    for (int index = 0; index < histogram.size(); index++) {
      sum += histogram.value(index) * ((double) histogram.count(index) / total);
    }
    return total == 0 ? Double.NaN : sum;
  }
}
