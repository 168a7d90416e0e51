package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs made by hand, for what is derived from them. */
final class DerivedRuns {
  private static final Setup SETUP = new Setup(List.of(), Map.of());

  /** What three forks are off their benchmark's time, in shares. */
  private static final double[] SCATTER = {-0.004, 0, 0.004};

  private DerivedRuns() {}

  static Run run(BenchmarkResult... results) {
    return new Run(Pairs.HEAD, List.of(results), List.of());
  }

  static BenchmarkId id(String name, Map<String, String> parameters, int threads) {
    return new BenchmarkId(name, Mode.AVERAGE_TIME, parameters, threads);
  }

  /** Three forks around a time in microseconds. */
  static BenchmarkResult result(String name, Map<String, String> parameters, double micros) {
    return result(id(name, parameters, 1), "us/op", micros, SCATTER);
  }

  static BenchmarkResult result(BenchmarkId id, String unit, double value, double... scatter) {
    double[][] forks = new double[scatter.length][];
    for (int fork = 0; fork < forks.length; fork++) {
      double own = value * (1 + scatter[fork]);
      forks[fork] = new double[] {own, own, own};
    }
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse(unit));
    Measurement measurement = new Measurement(metric, Sample.Values.of(forks), Optional.empty());
    return new BenchmarkResult(id, SETUP, List.of(measurement), List.of(), List.of());
  }

  /** Three forks of so many threads. */
  static BenchmarkResult threads(String unit, int threads, double value) {
    return result(id("a.B.work", Map.of(), threads), unit, value, SCATTER);
  }

  static BenchmarkResult skipped(String name, Map<String, String> parameters) {
    return new BenchmarkResult(
        id(name, parameters, 1), SETUP, List.of(), List.<ForkOutcome>of(), List.of());
  }

  /** {@code a.B.steps} at steps = 2, 5, 10, 20, at {@code fixed + each·steps} microseconds. */
  static Run steps(double fixed, double each) {
    List<BenchmarkResult> results = new ArrayList<>();
    for (int steps : new int[] {2, 5, 10, 20}) {
      results.add(
          result("a.B.steps", Map.of("steps", String.valueOf(steps)), fixed + each * steps));
    }
    return new Run(Pairs.HEAD, results, List.of());
  }
}
