package dev.plumbline.cli;

import dev.plumbline.cli.files.FileTrouble;
import dev.plumbline.cli.files.KeptRuns;
import dev.plumbline.cli.files.ReportFiles;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.gate.Decision;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A run that was just measured, and what is done with it. */
final class Measured {
  private final MeasuringOrder order;
  private final Invocation invocation;
  private final Path file;
  private final Run run;
  private final Duration took;

  private Measured(MeasuringOrder order, Invocation invocation, Path file, Run run, Duration took) {
    this.order = order;
    this.invocation = invocation;
    this.file = file;
    this.run = run;
    this.took = took;
  }

  /** Measures. */
  static Measured measure(MeasuringOrder order, MeasuringRequest request, Invocation invocation)
      throws MeasuringProblem {
    // Not by the clock on the wall, which may be set meanwhile.
    long start = System.nanoTime();
    Run run = named(Measuring.run(request, invocation.err()), invocation.shown(request.runFile()));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Measured(order, invocation, request.runFile(), run, took);
  }

  /** The run under the name its file has for the caller. */
  private static Run named(Run run, String source) {
    return run.under(run.header().from(source));
  }

  /** What was measured. */
  Run run() {
    return run;
  }

  /** Where it was written. */
  Path file() {
    return file;
  }

  /**
   * Writes the reports, prints the decision, and says how long it took and where all lies.
   *
   * @return the exit code
   * @throws MeasuringProblem if the reports can't be written; the run is
   */
  int finish(Decision decision, DecisionOptions show, int keep)
      throws IOException, MeasuringProblem {
    List<Path> reports = reports(decision);
    show.print(decision, invocation);
    List<String> processes = ProcessTable.of(run);
    if (!processes.isEmpty()) {
      show.remark("", invocation);
      processes.forEach(line -> show.remark(line, invocation));
    }
    show.remark("", invocation);
    show.remark(counts(), invocation);
    show.remark("run      " + invocation.shown(file), invocation);
    show.remark("reports  " + invocation.shown(reports.get(0)) + " .json .csv", invocation);
    List<Path> removed = KeptRuns.prune(order.out(), keep);
    if (!removed.isEmpty()) {
      show.remark(
          "removed  "
              + Words.count(removed.size(), "older run")
              + "; --keep sets how many stay (now "
              + keep
              + ")",
          invocation);
    }
    return decision.outcome().exitCode();
  }

  private List<Path> reports(Decision decision) throws MeasuringProblem {
    try {
      return ReportFiles.write(decision, order.out());
    } catch (IOException e) {
      throw new MeasuringProblem(
          MeasuringProblem.FAILED,
          "the reports can't be written in "
              + invocation.shown(order.out())
              + ": "
              + FileTrouble.why(e)
              + "; the run is whole in "
              + invocation.shown(file)
              + ", and --resume judges it again");
    }
  }

  private String counts() {
    long forks = run.results().stream().mapToLong(result -> result.outcomes().size()).sum();
    forks +=
        run.base().stream()
            .flatMap(base -> base.results().stream())
            .mapToLong(result -> result.outcomes().size())
            .sum();
    return "measured "
        + Words.count(run.results().size(), "benchmark")
        + ", "
        + Words.count(forks, "fork")
        + " in "
        + Words.duration(took)
        + ": "
        + count(ForkState.OK)
        + " ok, "
        + count(ForkState.FAILED)
        + " failed, "
        + count(ForkState.SKIPPED)
        + " skipped";
  }

  private long count(ForkState state) {
    return Stream.concat(
            run.results().stream(), run.base().stream().flatMap(base -> base.results().stream()))
        .map(BenchmarkResult::outcomes)
        .flatMap(List::stream)
        .filter(outcome -> outcome.state() == state)
        .count();
  }
}
