package dev.plumbline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything measured in one go on one environment. Ids are unique within a run.
 *
 * @param header where, when, on what
 * @param results a result for each benchmark, in the order they were first measured
 * @param notes doubts about the run as a whole
 * @param samples what the machine looked like along the way, in the order they were taken; empty
 *     when nobody looked
 * @param base the other side of an A/B run, measured in the same rounds; empty for every other run
 */
public record Run(
    RunHeader header,
    List<BenchmarkResult> results,
    List<Note> notes,
    List<MachineSample> samples,
    Optional<Run> base) {
  /** Copies the lists. */
  public Run {
    results = List.copyOf(results);
    notes = List.copyOf(notes);
    samples = List.copyOf(samples);
  }

  /** A run that is no A/B run. */
  public Run(
      RunHeader header,
      List<BenchmarkResult> results,
      List<Note> notes,
      List<MachineSample> samples) {
    this(header, results, notes, samples, Optional.empty());
  }

  /** A run during which nobody looked at the machine. */
  public Run(RunHeader header, List<BenchmarkResult> results, List<Note> notes) {
    this(header, results, notes, List.of());
  }

  /** The same under another header. */
  public Run under(RunHeader other) {
    return new Run(other, results, notes, samples, base);
  }

  /** The same with further notes. */
  public Run with(List<Note> further) {
    List<Note> all = new ArrayList<>(notes);
    further.stream().filter(note -> !all.contains(note)).forEach(all::add);
    return new Run(header, results, all, samples, base);
  }
}
