package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Side;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs commands, each run a fork with one iteration. */
final class ProcessRuns {
  /** What a program ends with that can't run here, as test tools have it since automake. */
  static final int SKIPPED = 77;

  private static final Unit SECONDS = Unit.parse("s/op");
  private static final Unit BYTES = Unit.parse("B");
  private static final Unit CORES = Unit.parse("cores");

  private final Interruption interruption;
  private final Set<Warmed> warmed = new HashSet<>();

  /** A command of a side that has had its warm-up runs. */
  private record Warmed(Side side, BenchmarkId id) {}

  ProcessRuns(Interruption interruption) {
    this.interruption = interruption;
  }

  /**
   * Runs a command once, before its first time as often as it is to be warmed up. Whatever it does,
   * a record comes of it.
   *
   * @throws MeasuringProblem if this JVM was asked to stop
   */
  ForkRecord run(ForkOrder order, ProcessUnderTest process) throws MeasuringProblem {
    int warmups = process.declared().warmups();
    if (warmed.add(new Warmed(order.side().side(), process.id()))) {
      for (int run = 1; run <= warmups; run++) {
        Outcome outcome = once(process);
        if (outcome.answer().state() != ForkState.OK) {
          return record(order, process, outcome.in("warm-up run " + run + ": "));
        }
      }
    }
    return record(order, process, once(process));
  }

  /**
   * What became of a run.
   *
   * @param answer in short
   * @param measurements when it is OK
   */
  private record Outcome(ForkAnswer answer, List<Measurement> measurements) {
    static Outcome failed(String reason, String tail) {
      return new Outcome(ForkAnswer.failed(reason, tail), List.of());
    }

    Outcome in(String where) {
      String reason =
          answer.state() == ForkState.FAILED ? where + answer.reason() : answer.reason();
      return new Outcome(new ForkAnswer(answer.state(), reason, answer.tail()), List.of());
    }
  }

  private Outcome once(ProcessUnderTest process) throws MeasuringProblem {
    Duration timeout = process.declared().timeout();
    if (!process.prepare().isEmpty()) {
      ProcessEnd prepared = OneProcess.run(process, process.prepare(), timeout, interruption);
      Outcome outcome = outcome(prepared, 0);
      checkWanted(outcome);
      if (outcome.answer().state() != ForkState.OK) {
        return outcome.in("prepare: ");
      }
    }
    ProcessEnd end = OneProcess.run(process, process.command(), timeout, interruption);
    Outcome outcome = outcome(end, process.declared().exitCode());
    checkWanted(outcome);
    return outcome;
  }

  private void checkWanted(Outcome outcome) throws MeasuringProblem {
    boolean ok = outcome.answer().state() == ForkState.OK;
    if (ok ? interruption.asked() : interruption.askedSoon()) {
      throw Interruption.stopped();
    }
  }

  private static Outcome outcome(ProcessEnd end, int expected) {
    if (end.exitCode().isEmpty()) {
      return Outcome.failed(end.problem(), end.tail());
    }
    int exitCode = end.exitCode().getAsInt();
    if (exitCode == expected) {
      return new Outcome(ForkAnswer.ok(), measurements(end));
    }
    return exitCode == SKIPPED
        ? new Outcome(new ForkAnswer(ForkState.SKIPPED, reason(end.tail()), end.tail()), List.of())
        : Outcome.failed(
            "it ended with exit code "
                + exitCode
                + (expected == 0 ? "" : ", expected was " + expected),
            end.tail());
  }

  /** The last line that it printed says why it can't run here. */
  private static String reason(String tail) {
    List<String> lines = tail.lines().filter(line -> !line.isBlank()).toList();
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
    String why =
        last.startsWith(ForkAnswer.SKIPPED)
            ? last.substring(ForkAnswer.SKIPPED.length()).strip()
            : last;
    return why.isEmpty() ? "no reason given" : why;
  }

  private static List<Measurement> measurements(ProcessEnd end) {
    double wall = end.wall().toNanos() / 1e9;
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(of(Metric.PRIMARY, SECONDS, Direction.LOWER_IS_BETTER, wall));
    end.times()
        .ifPresent(
            times -> {
              double both = times.user() + times.system();
              measurements.add(of(Metric.CPU_TIME, SECONDS, Direction.LOWER_IS_BETTER, both));
              // The kernel shares a short time out by ticks, so that one part may be zero.
              measurements.add(of(Metric.CPU_USER, SECONDS, Direction.UNKNOWN, times.user()));
              measurements.add(of(Metric.CPU_SYSTEM, SECONDS, Direction.UNKNOWN, times.system()));
              measurements.add(of(Metric.CPU_SHARE, CORES, Direction.UNKNOWN, both / wall));
            });
    end.peakBytes()
        .ifPresent(
            peak ->
                measurements.add(
                    of(Metric.PEAK_MEMORY, BYTES, Direction.LOWER_IS_BETTER, (double) peak)));
    measurements.addAll(ReportedFigures.in(end.tail()));
    return measurements;
  }

  private static Measurement of(String name, Unit unit, Direction direction, double value) {
    return new Measurement(
        new Metric(name, unit, direction, false),
        Sample.Values.of(new double[][] {{value}}),
        Optional.empty());
  }

  private static ForkRecord record(ForkOrder order, ProcessUnderTest process, Outcome outcome) {
    return new ForkRecord(
        process.id(),
        process.setup(),
        outcome.answer().outcome(order.side().side(), order.round(), order.place()),
        outcome.measurements());
  }
}
