package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One result of a JMH file. */
final class JmhResultFields {
  private final JsonInput input;
  private final IdFields id;
  private final SetupFields setup;
  private final JmhMetricFields metric;
  private final List<Measurement> secondaries = new ArrayList<>();
  private Measurement primary;

  JmhResultFields(JsonInput input) {
    this.input = input;
    this.id = new IdFields(input);
    this.setup = new SetupFields(input);
    this.metric = new JmhMetricFields(input);
  }

  BenchmarkResult result() throws IOException, InputProblem {
    id.clear();
    setup.clear();
    secondaries.clear();
    primary = null;
    input.object("a result", this::read);
    BenchmarkId known = id.id();
    if (primary == null) {
      throw input.problem(
          "the result of " + Excerpt.of(known.text()) + " has no \"primaryMetric\"");
    }
    Setup facts = setup.setup();
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(JmhMetricFields.declared(primary, facts.facts()));
    for (Measurement secondary : secondaries) {
      measurements.add(JmhMetricFields.declared(secondary, facts.facts()));
    }
    return new BenchmarkResult(
        known, facts, measurements, List.of(), notes(known, facts, measurements));
  }

  private void read(String name) throws IOException, InputProblem {
    if (id.read(name) || setup.read(name)) {
      return;
    }
    switch (name) {
      case "primaryMetric" -> primary = metric.measurement(Metric.PRIMARY, "");
      case "secondaryMetrics" -> secondaries();
      default -> input.skip(); // a field of a version we don't know
    }
  }

  private void secondaries() throws IOException, InputProblem {
    if (input.token() == JsonToken.VALUE_NULL) {
      return;
    }
    Set<String> taken = new HashSet<>();
    input.object(
        "\"secondaryMetrics\"",
        written -> {
          String name = MetricName.of(written);
          if (!taken.add(name)) {
            name = written; // both spellings in one result: two metrics
            taken.add(name);
          }
          secondaries.add(
              metric.measurement(input.interned().of(name), input.interned().of(written)));
        });
  }

  private static List<Note> notes(BenchmarkId id, Setup setup, List<Measurement> measurements) {
    List<Note> notes = new ArrayList<>();
    for (Measurement measurement : measurements) {
      if (measurement.sample() instanceof Sample.Summary) {
        notes.add(
            new Note(
                NoteCode.NO_RAW_DATA,
                id.text(),
                measurement.metric().name() + " has a score but no raw data"));
      }
    }
    Sample primary = measurements.get(0).sample();
    if (primary instanceof Sample.Summary) {
      return notes;
    }
    long declared = Long.parseLong(setup.facts().getOrDefault(SetupFields.FORKS, "0"));
    if (primary.forks() < declared) {
      notes.add(
          new Note(
              NoteCode.MISSING_FORKS,
              id.text(),
              declared + " forks were declared, " + primary.forks() + " left values"));
    }
    if (unequal(primary)) {
      notes.add(
          new Note(
              NoteCode.UNEQUAL_FORKS, id.text(), "its forks have different numbers of iterations"));
    }
    return notes;
  }

  private static boolean unequal(Sample sample) {
    Set<Integer> lengths = new HashSet<>();
    if (sample instanceof Sample.Values values) {
      for (int fork = 0; fork < values.forks(); fork++) {
        lengths.add(values.fork(fork).length);
      }
    } else if (sample instanceof Sample.Histograms histograms) {
      histograms.perFork().forEach(fork -> lengths.add(fork.size()));
    }
    return lengths.size() > 1;
  }
}
