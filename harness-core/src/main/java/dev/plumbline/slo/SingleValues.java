package dev.plumbline.slo;

import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.WeightedQuantiles;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** The single values of a metric over all forks: runs of a process, or sampled operations. */
final class SingleValues {
  private final List<Double> values = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();

  private SingleValues() {}

  /**
   * The values of a measurement.
   *
   * @param means whether means of iterations count too
   */
  static SingleValues of(Measurement measurement, boolean means) {
    SingleValues single = new SingleValues();
    Unit unit = measurement.metric().unit();
    if (measurement.sample() instanceof Sample.Histograms histograms) {
      for (List<Histogram> fork : histograms.perFork()) {
        fork.forEach(histogram -> single.add(histogram, unit));
      }
    } else if (measurement.sample() instanceof Sample.Values forks) {
      for (int fork = 0; fork < forks.forks(); fork++) {
        double[] iterations = forks.fork(fork);
        // A single iteration of a fork is what that fork did: no mean of many.
        if (means || iterations.length == 1) {
          for (double value : iterations) {
            single.add(unit.toBase(value), 1);
          }
        }
      }
    }
    return single;
  }

  private void add(Histogram histogram, Unit unit) {
    for (int index = 0; index < histogram.size(); index++) {
      add(unit.toBase(histogram.value(index)), histogram.count(index));
    }
  }

  private void add(double value, long count) {
    values.add(value);
    counts.add(count);
  }

  /** How many there are. */
  long count() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * What a share of the values is at least as good as; NaN without values, or if one is NaN.
   *
   * @param share in (0, 1]
   * @param more whether more is better
   */
  double quantile(double share, boolean more) {
    double[] costs = values.stream().mapToDouble(value -> more ? -value : value).toArray();
    for (double cost : costs) {
      if (Double.isNaN(cost)) {
        return Double.NaN;
      }
    }
    double cost =
        WeightedQuantiles.of(costs, counts.stream().mapToLong(Long::longValue).toArray())
            .quantile(share);
    return more ? -cost : cost;
  }
}
