package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Setup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several results of one benchmark in one file, as forks of one result. */
final class JoinedResults {
  private final BenchmarkResult first;
  private final int firstLine;
  private final JsonInput input;
  private final Map<String, MetricAssembly> metrics = new LinkedHashMap<>();
  private final Set<Note> notes = new LinkedHashSet<>();
  private int count;
  private long forks;

  JoinedResults(BenchmarkResult first, int firstLine, JsonInput input) throws InputProblem {
    this.first = first;
    this.firstLine = firstLine;
    this.input = input;
    gather(first);
  }

  /** Takes a further result, which must have been measured in the same way. */
  void add(BenchmarkResult result, int line) throws InputProblem {
    if (!withForks(result.setup(), "").equals(withForks(first.setup(), ""))) {
      throw new InputProblem(
          input.source(),
          line,
          0,
          Excerpt.of(first.id().text())
              + " was seen on line "
              + firstLine
              + " in another set-up ("
              + difference(first.setup(), result.setup())
              + "); put each run in a file of its own");
    }
    gather(result);
  }

  private void gather(BenchmarkResult result) throws InputProblem {
    count++;
    forks += Long.parseLong(result.setup().facts().getOrDefault(SetupFields.FORKS, "0"));
    notes.addAll(result.notes());
    for (Measurement measurement : result.measurements()) {
      metrics
          .computeIfAbsent(
              measurement.metric().name(), name -> new MetricAssembly(measurement.metric()))
          .add(measurement, first.id(), input);
    }
  }

  BenchmarkResult result() {
    List<Measurement> measurements = new ArrayList<>();
    for (MetricAssembly metric : metrics.values()) {
      measurements.add(metric.measurement());
    }
    int primaryForks = measurements.get(0).sample().forks();
    notes.add(
        new Note(
            NoteCode.JOINED_RESULTS,
            first.id().text(),
            count + " results of one set-up, " + primaryForks + " forks together"));
    for (Measurement measurement : measurements) {
      if (measurement.sample().forks() < primaryForks) {
        notes.add(
            new Note(
                NoteCode.MISSING_FORKS,
                first.id().text(),
                measurement.metric().name()
                    + " has values in "
                    + measurement.sample().forks()
                    + " of "
                    + primaryForks
                    + " forks"));
      }
    }
    Setup setup = first.setup();
    if (setup.facts().containsKey(SetupFields.FORKS)) {
      setup = withForks(setup, Long.toString(forks));
    }
    return new BenchmarkResult(first.id(), setup, measurements, List.of(), List.copyOf(notes));
  }

  private static Setup withForks(Setup setup, String forks) {
    Map<String, String> facts = new LinkedHashMap<>(setup.facts());
    facts.put(SetupFields.FORKS, forks);
    return new Setup(setup.jvmArguments(), facts);
  }

  private static String difference(Setup first, Setup further) {
    if (!first.jvmArguments().equals(further.jvmArguments())) {
      return "jvmArgs "
          + Excerpt.of(first.jvmArguments().toString())
          + " there, "
          + Excerpt.of(further.jvmArguments().toString())
          + " here";
    }
    Set<String> names = new LinkedHashSet<>(first.facts().keySet());
    names.addAll(further.facts().keySet());
    for (String name : names) {
      String there = first.facts().getOrDefault(name, "absent");
      String here = further.facts().getOrDefault(name, "absent");
      if (!there.equals(here) && !name.equals(SetupFields.FORKS)) {
        return name + " " + Excerpt.of(there) + " there, " + Excerpt.of(here) + " here";
      }
    }
    return "other facts";
  }
}
