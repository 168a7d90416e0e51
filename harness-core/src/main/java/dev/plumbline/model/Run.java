package dev.plumbline.model;

import java.util.List;

/**
 * Everything measured in one go on one environment. Ids are unique within a run.
 *
 * @param header where, when, on what
 * @param results a result for each benchmark, in the order they were first measured
 * @param notes doubts about the run as a whole
 * @param samples what the machine looked like along the way, in the order they were taken; empty
 *     when nobody looked
 */
public record Run(
    RunHeader header,
    List<BenchmarkResult> results,
    List<Note> notes,
    List<MachineSample> samples) {
  /** Copies the lists. */
  public Run {
    results = List.copyOf(results);
    notes = List.copyOf(notes);
    samples = List.copyOf(samples);
  }

  /** A run during which nobody looked at the machine. */
  public Run(RunHeader header, List<BenchmarkResult> results, List<Note> notes) {
    this(header, results, notes, List.of());
  }
}
