package dev.plumbline.cli;

import dev.plumbline.cli.measure.Processes;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What processes took, for people: the middle of the runs, and how far they went. */
final class ProcessTable {
  private static final String UNKNOWN = "–";

  private ProcessTable() {}

  /** The commands that are about to be run, a line each. */
  static List<String> announcement(Processes processes) {
    List<String> lines = new ArrayList<>();
    for (ProcessBenchmark process : processes.benchmarks()) {
      lines.add(
          "will run "
              + process.id().benchmark()
              + ", "
              + Words.count(process.runs(), "time")
              + (process.warmups() == 0 ? "" : " after " + process.warmups() + " to warm up")
              + ": "
              + Words.clean(Words.commandLine(process.command()))
              + (process.prepare().isEmpty()
                  ? ""
                  : "; before each: " + Words.clean(Words.commandLine(process.prepare()))));
    }
    return lines;
  }

  /** A table of the processes of a run; nothing when it has none with values. */
  static List<String> of(Run run) {
    Table table =
        new Table(
            "PROCESS",
            "SIDE",
            "RUNS",
            "WALL",
            "FASTEST",
            "SLOWEST",
            "USER",
            "SYSTEM",
            "CORES",
            "PEAK MEMORY");
    int rows = 0;
    for (BenchmarkResult result : run.results()) {
      Optional<BenchmarkResult> base =
          run.base().stream()
              .flatMap(side -> side.results().stream())
              .filter(other -> other.id().equals(result.id()))
              .findFirst();
      rows += base.map(other -> row(other, "base", table)).orElse(0);
      rows += row(result, run.base().isPresent() ? "head" : "", table);
    }
    return rows == 0 ? List.of() : table.toString().lines().toList();
  }

  private static int row(BenchmarkResult result, String side, Table table) {
    double[] wall = values(result, Metric.PRIMARY);
    if (!result.id().process() || wall.length == 0) {
      return 0;
    }
    table.row(
        result.id().benchmark(),
        side,
        Integer.toString(wall.length),
        time(Median.of(wall)),
        time(Arrays.stream(wall).min().orElseThrow()),
        time(Arrays.stream(wall).max().orElseThrow()),
        middle(result, Metric.CPU_USER, "s"),
        middle(result, Metric.CPU_SYSTEM, "s"),
        cores(values(result, Metric.CPU_SHARE)),
        middle(result, Metric.PEAK_MEMORY, "B"));
    return 1;
  }

  private static String middle(BenchmarkResult result, String metric, String unit) {
    double[] values = values(result, metric);
    return values.length == 0 ? UNKNOWN : Scale.text(Median.of(values), Unit.parse(unit));
  }

  private static String cores(double[] shares) {
    return shares.length == 0 ? UNKNOWN : String.format(Locale.ROOT, "%.2f", Median.of(shares));
  }

  private static String time(double seconds) {
    return Scale.text(seconds, Unit.parse("s"));
  }

  /** A value for each run that has one, in the base unit. */
  private static double[] values(BenchmarkResult result, String metric) {
    Optional<Measurement> measurement = result.measurement(metric);
    if (measurement.isEmpty() || !(measurement.get().sample() instanceof Sample.Values forks)) {
      return new double[0];
    }
    double[] values = new double[forks.forks()];
    for (int fork = 0; fork < values.length; fork++) {
      values[fork] = measurement.get().metric().unit().toBase(Median.of(forks.fork(fork)));
    }
    return values;
  }
}
