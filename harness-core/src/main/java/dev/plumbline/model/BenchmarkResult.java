package dev.plumbline.model;

import java.util.List;
import java.util.Optional;

/**
 * All that was measured of one benchmark in one run.
 *
 * @param id which benchmark
 * @param setup how it was run
 * @param measurements its metrics, the primary one first; empty when every fork failed or was
 *     skipped
 * @param outcomes how each fork ended, where that is known; empty for a JMH file
 * @param notes doubts about this result
 */
public record BenchmarkResult(
    BenchmarkId id,
    Setup setup,
    List<Measurement> measurements,
    List<ForkOutcome> outcomes,
    List<Note> notes) {
  /** Copies the lists. */
  public BenchmarkResult {
    measurements = List.copyOf(measurements);
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
  }

  /** The measurement of a metric name, if this benchmark has it. */
  public Optional<Measurement> measurement(String metricName) {
    return measurements.stream().filter(m -> m.metric().name().equals(metricName)).findFirst();
  }

  /** The first fork that failed, if any did. */
  public Optional<ForkOutcome> firstFailure() {
    return outcomes.stream().filter(o -> o.state() == ForkState.FAILED).findFirst();
  }

  /** The first fork that was skipped, if any was. */
  public Optional<ForkOutcome> firstSkip() {
    return outcomes.stream().filter(o -> o.state() == ForkState.SKIPPED).findFirst();
  }
}
