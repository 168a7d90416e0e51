package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import java.util.List;

/**
 * One fork of one benchmark, as it stands on one line of a run file.
 *
 * @param id which benchmark
 * @param setup how it was run
 * @param outcome how the fork ended
 * @param measurements what it measured, the primary metric first, each sample with exactly this one
 *     fork (a summary, which knows no forks, may stand here as it is); empty unless the fork is OK
 */
public record ForkRecord(
    BenchmarkId id, Setup setup, ForkOutcome outcome, List<Measurement> measurements) {
  /** Copies the list and checks that no sample has several forks. */
  public ForkRecord {
    measurements = List.copyOf(measurements);
    for (Measurement measurement : measurements) {
      boolean summary = measurement.sample() instanceof Sample.Summary;
      if (!summary && measurement.sample().forks() > 1) {
        throw new IllegalArgumentException(
            measurement.sample().forks()
                + " forks in the record of one fork: "
                + id.text()
                + " "
                + measurement.metric().name());
      }
    }
  }
}
