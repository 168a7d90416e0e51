package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small runs for tests, without files. */
final class TestRuns {
  static final Setup SETUP = new Setup(List.of(), Map.of("forks", "3", "warmupTime", "1 s"));

  private TestRuns() {}

  static BenchmarkId id(String method) {
    return new BenchmarkId("a.b.C." + method, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  static Run run(BenchmarkResult... results) {
    return run("run.json", List.of(results));
  }

  static Run run(String source, List<BenchmarkResult> results) {
    Environment environment = new Environment(Map.of(EnvironmentFact.CPU_MODEL, "A"));
    return new Run(RunHeader.foreign(source, environment), results, List.of());
  }

  static BenchmarkResult result(BenchmarkId id, Measurement... measurements) {
    return new BenchmarkResult(id, SETUP, List.of(measurements), List.of(), List.of());
  }

  static BenchmarkResult ended(BenchmarkId id, ForkOutcome... outcomes) {
    return new BenchmarkResult(id, SETUP, List.of(), List.of(outcomes), List.of());
  }

  /** The primary metric in ns/op, one iteration a fork. */
  static Measurement score(double... forks) {
    return measurement(Metric.of(Metric.PRIMARY, Unit.parse("ns/op")), forks);
  }

  static Measurement measurement(Metric metric, double... forks) {
    double[][] values =
        Arrays.stream(forks).mapToObj(f -> new double[] {f}).toArray(double[][]::new);
    return new Measurement(metric, Sample.Values.of(values), Optional.empty());
  }

  static Comparison compare(Run base, Run head) {
    return compare(List.of(base), head);
  }

  static Comparison compare(List<Run> base, Run head) {
    return Comparing.compare(base, head, Comparability.same(), id -> true, 0.01);
  }

  static Pair.Compared compared(Comparison comparison, int index) {
    return (Pair.Compared) comparison.pairs().get(index);
  }
}
