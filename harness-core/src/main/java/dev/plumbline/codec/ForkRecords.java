package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Sample;
import java.util.ArrayList;
import java.util.List;

/** Takes a result apart into its forks, as they stand on the lines of a run file. */
final class ForkRecords {
  private ForkRecords() {}

  /**
   * The forks of a result in order. A metric with fewer forks than the benchmark stands on the
   * first ones; a summary stands on the first one only.
   *
   * @param id what they are called in the file
   */
  static List<ForkRecord> of(BenchmarkResult result, BenchmarkId id) {
    List<ForkRecord> records = new ArrayList<>();
    int okForks = 0;
    for (ForkOutcome outcome : outcomes(result)) {
      List<Measurement> measurements =
          outcome.state() == ForkState.OK ? ofFork(result, okForks++) : List.of();
      records.add(new ForkRecord(id, result.setup(), outcome, measurements));
    }
    return records;
  }

  private static List<ForkOutcome> outcomes(BenchmarkResult result) {
    if (!result.outcomes().isEmpty()) {
      return result.outcomes();
    }
    int forks = 1;
    for (Measurement measurement : result.measurements()) {
      if (!(measurement.sample() instanceof Sample.Summary)) {
        forks = Math.max(forks, measurement.sample().forks());
      }
    }
    List<ForkOutcome> outcomes = new ArrayList<>();
    for (int round = 1; round <= forks; round++) {
      outcomes.add(ForkOutcome.ok(round));
    }
    return outcomes;
  }

  private static List<Measurement> ofFork(BenchmarkResult result, int fork) {
    List<Measurement> measurements = new ArrayList<>();
    for (Measurement measurement : result.measurements()) {
      Sample sample = measurement.sample();
      if (sample instanceof Sample.Values values && fork < values.forks()) {
        double[][] one = {values.fork(fork)};
        measurements.add(with(measurement, Sample.Values.of(one)));
      } else if (sample instanceof Sample.Histograms histograms && fork < histograms.forks()) {
        measurements.add(
            with(measurement, new Sample.Histograms(List.of(histograms.perFork().get(fork)))));
      } else if (sample instanceof Sample.Summary && fork == 0) {
        measurements.add(measurement);
      }
    }
    return measurements;
  }

  private static Measurement with(Measurement measurement, Sample sample) {
    return new Measurement(measurement.metric(), sample, java.util.Optional.empty());
  }
}
