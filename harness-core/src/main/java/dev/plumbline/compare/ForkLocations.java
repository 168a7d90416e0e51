package dev.plumbline.compare;

import dev.plumbline.model.Histogram;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.Midmean;
import dev.plumbline.stats.WeightedQuantiles;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One number for each fork of a sample, in the base unit of its metric. */
final class ForkLocations {
  private ForkLocations() {}

  /**
   * The midmean of each fork's iterations; for histograms, of the iterations' mean operations. A
   * fork without iterations, or with one that is NaN or infinite, is NaN. Empty for a summary.
   */
  static double[] of(Sample sample, Unit unit) {
    double[] locations;
    if (sample instanceof Sample.Values values) {
      locations = new double[values.forks()];
      Arrays.setAll(locations, fork -> Midmean.of(values.fork(fork)));
    } else if (sample instanceof Sample.Histograms histograms) {
      locations =
          histograms.perFork().stream()
              .mapToDouble(
                  fork -> Midmean.of(fork.stream().mapToDouble(ForkLocations::mean).toArray()))
              .toArray();
    } else {
      locations = new double[0];
    }
    for (int fork = 0; fork < locations.length; fork++) {
      locations[fork] = unit.toBase(locations[fork]);
    }
    return locations;
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
