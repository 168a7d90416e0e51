package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rows of a JMH table, gathered by benchmark. */
final class JmhCsvTable {
  private static final List<String> HEADER =
      List.of("Benchmark", "Mode", "Threads", "Samples", "Score");
  private static final int SCORE = 4;
  private static final int COLUMNS = 7;
  private static final String PARAMETER = "Param: ";
  private static final Setup NOTHING_KNOWN = new Setup(List.of(), Map.of());

  private final String source;
  private final List<String> parameters = new ArrayList<>();
  private final Map<BenchmarkId, List<Measurement>> results = new LinkedHashMap<>();

  JmhCsvTable(List<String> header, String source, long line) throws InputProblem {
    this.source = source;
    boolean known =
        header.size() >= COLUMNS
            && header.subList(0, HEADER.size()).equals(HEADER)
            && header.get(SCORE + 1).startsWith("Score Error")
            && header.get(SCORE + 2).equals("Unit");
    if (!known) {
      throw new InputProblem(
          source,
          line,
          0,
          "the header is "
              + Excerpt.of(header.toString())
              + "; Benchmark, Mode, Threads, Samples, Score, Score Error (99.9%), Unit is"
              + " expected");
    }
    for (String column : header.subList(COLUMNS, header.size())) {
      if (!column.startsWith(PARAMETER)) {
        throw new InputProblem(
            source, line, 0, "the column " + Excerpt.quoted(column) + " is not \"Param: …\"");
      }
      parameters.add(column.substring(PARAMETER.length()));
    }
  }

  /** Takes a row below the header. */
  void row(List<String> written, long line) throws InputProblem {
    List<String> cells = new JmhCsvCells(source, line).joined(written, COLUMNS + parameters.size());
    JmhCsvCells at = new JmhCsvCells(source, line);
    String name = cells.get(0);
    int colon = name.indexOf(':');
    String benchmark = colon < 0 ? name : name.substring(0, colon);
    String metricName = colon < 0 ? Metric.PRIMARY : MetricName.of(name.substring(colon + 1));
    if (benchmark.isBlank() || metricName.isEmpty()) {
      throw new InputProblem(source, line, 0, "a row without a benchmark's name");
    }
    Mode mode = at.mode(cells.get(1));
    BenchmarkId id =
        new BenchmarkId(benchmark, mode, parameters(cells), at.count("Threads", cells.get(2), 1));
    double error = at.number("Score Error", cells.get(SCORE + 1));
    Sample summary =
        new Sample.Summary(
            at.number("Score", cells.get(SCORE)),
            Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error),
            0,
            at.count("Samples", cells.get(3), 0));
    Metric metric = Metric.of(metricName, Unit.parse(cells.get(SCORE + 2)));
    add(id, new Measurement(metric, summary, Optional.empty()), line);
  }

  private void add(BenchmarkId id, Measurement measurement, long line) throws InputProblem {
    List<Measurement> known = results.computeIfAbsent(id, fresh -> new ArrayList<>());
    String name = measurement.metric().name();
    if (known.stream().anyMatch(other -> other.metric().name().equals(name))) {
      throw new InputProblem(
          source,
          line,
          0,
          Excerpt.of(id.text() + " " + name)
              + " stands in an earlier row too; results without raw data can't be joined");
    }
    known.add(measurement);
  }

  private Map<String, String> parameters(List<String> cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int index = 0; index < parameters.size(); index++) {
      String value = cells.get(COLUMNS + index);
      if (!value.isEmpty()) { // JMH leaves the cell of a parameter the benchmark lacks empty
        values.put(parameters.get(index), value);
      }
    }
    return values;
  }

  Run run() throws InputProblem {
    List<BenchmarkResult> read = new ArrayList<>();
    for (var entry : results.entrySet()) {
      List<Measurement> measurements = entry.getValue();
      if (!measurements.get(0).metric().primary()) {
        throw new InputProblem(
            source, 0, 0, Excerpt.of(entry.getKey().text()) + " has no row of its own score");
      }
      read.add(
          new BenchmarkResult(entry.getKey(), NOTHING_KNOWN, measurements, List.of(), List.of()));
    }
    Note note =
        new Note(NoteCode.SUMMARY_ONLY, source, "a CSV file holds scores, not what was measured");
    return new Run(RunHeader.foreign(source, Environment.unknown()), read, List.of(note));
  }
}
