package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forks of one benchmark of one run, as they come. */
final class ResultAssembly {
  private final BenchmarkId id;
  private final boolean lengthsVary;
  private final List<ForkRecord> forks = new ArrayList<>();
  private final Map<String, MetricAssembly> metrics = new LinkedHashMap<>();
  private Setup setup;
  private boolean setupKnown;
  private boolean setupChanged;
  private int okForks;

  /**
   * An assembly.
   *
   * @param lengthsVary whether forks of different lengths are meant so: a run that finds their
   *     length by itself lengthens those of a benchmark that warms up slowly
   */
  ResultAssembly(BenchmarkId id, boolean lengthsVary) {
    this.id = id;
    this.lengthsVary = lengthsVary;
  }

  /** Takes a fork; one that is there already, as in two copies of a file, is taken once. */
  void add(ForkRecord fork, JsonInput input) throws InputProblem {
    if (forks.contains(fork)) {
      return;
    }
    forks.add(fork);
    boolean ok = fork.outcome().state() == ForkState.OK;
    if (setup == null || (ok && !setupKnown)) {
      setup = fork.setup();
      setupKnown = ok;
    }
    if (ok) {
      okForks++;
      setupChanged |= !same(setup, fork.setup());
      for (Measurement measurement : fork.measurements()) {
        metrics
            .computeIfAbsent(
                measurement.metric().name(), name -> new MetricAssembly(measurement.metric()))
            .add(measurement, id, input);
      }
    }
  }

  private boolean same(Setup one, Setup other) {
    return lengthsVary ? withoutLength(one).equals(withoutLength(other)) : one.equals(other);
  }

  private static Setup withoutLength(Setup setup) {
    Map<String, String> facts = new LinkedHashMap<>(setup.facts());
    facts.keySet().removeAll(Set.of("measurementIterations", "measurementTime"));
    return new Setup(setup.jvmArguments(), facts);
  }

  BenchmarkResult result() {
    List<Measurement> measurements = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    if (setupChanged) {
      notes.add(
          new Note(NoteCode.SETUP_CHANGED, id.text(), "not all forks were run in the same way"));
    }
    for (MetricAssembly metric : metrics.values()) {
      Measurement measurement = metric.measurement();
      measurements.add(measurement.metric().primary() ? 0 : measurements.size(), measurement);
      note(measurement, notes);
    }
    List<ForkOutcome> outcomes = forks.stream().map(ForkRecord::outcome).toList();
    return new BenchmarkResult(id, setup, measurements, outcomes, notes);
  }

  private void note(Measurement measurement, List<Note> notes) {
    String name = measurement.metric().name();
    if (measurement.sample() instanceof Sample.Summary) {
      notes.add(new Note(NoteCode.NO_RAW_DATA, id.text(), name + " has only a summary"));
    } else if (measurement.sample().forks() < okForks) {
      notes.add(
          new Note(
              NoteCode.MISSING_FORKS,
              id.text(),
              name
                  + " has values in "
                  + measurement.sample().forks()
                  + " of "
                  + okForks
                  + " forks"));
    }
  }
}
