package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The samples of one metric of one benchmark, fork after fork. */
final class MetricAssembly {
  private final Metric metric;
  private final List<double[]> values = new ArrayList<>();
  private final List<List<Histogram>> histograms = new ArrayList<>();
  private Sample.Summary summary;

  MetricAssembly(Metric metric) {
    this.metric = metric;
  }

  void add(Measurement measurement, BenchmarkId id, JsonInput input) throws InputProblem {
    Sample sample = measurement.sample();
    if (!measurement.metric().equals(metric) || !sameKind(sample)) {
      throw input.problem(
          Excerpt.of(metric.name())
              + " of "
              + Excerpt.of(id.text())
              + " changed its unit, direction or kind between forks; measure them in one way");
    }
    if (sample instanceof Sample.Values one) {
      for (int fork = 0; fork < one.forks(); fork++) {
        values.add(one.fork(fork));
      }
    } else if (sample instanceof Sample.Histograms one) {
      histograms.addAll(one.perFork());
    } else if (sample instanceof Sample.Summary one) {
      summary = one;
    }
  }

  private boolean sameKind(Sample sample) {
    boolean valuesFit = values.isEmpty() || sample instanceof Sample.Values;
    boolean histogramsFit = histograms.isEmpty() || sample instanceof Sample.Histograms;
    return valuesFit && histogramsFit && summary == null;
  }

  Measurement measurement() {
    Sample sample =
        summary != null
            ? summary
            : histograms.isEmpty()
                ? Sample.Values.of(values.toArray(new double[0][]))
                : new Sample.Histograms(histograms);
    return new Measurement(metric, sample, Optional.empty());
  }
}
