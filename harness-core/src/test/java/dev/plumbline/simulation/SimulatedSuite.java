package dev.plumbline.simulation;

import dev.plumbline.compare.Comparing;
import dev.plumbline.compare.Comparison;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Gate;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns drawn values into runs, and has them compared and judged as the product does. */
final class SimulatedSuite {
  private static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  private static final Setup SETUP = new Setup(List.of(), Map.of());
  private static final Setup SHORT =
      new Setup(List.of(), Map.of("measurementIterations", "200", "measurementTime", "10 ms"));
  private static final Metric COLLECTIONS = Metric.of("gc.count", Unit.parse("counts"));
  private static final Policy POLICY = Policies.builtIn();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final List<BenchmarkId> IDS =
      IntStream.range(0, 200)
          .mapToObj(i -> new BenchmarkId("s.Suite.b" + i, Mode.AVERAGE_TIME, Map.of(), 1))
          .toList();

  private SimulatedSuite() {}

  /** A run of {@code values[benchmark][fork][iteration]} nanoseconds. */
  static Run run(double[][][] values) {
    List<BenchmarkResult> results =
        IntStream.range(0, values.length).mapToObj(i -> result(IDS.get(i), values[i])).toList();
    return new Run(RunHeader.foreign("simulated", Environment.unknown()), results, List.of());
  }

  /**
   * A run of {@code values[benchmark][fork][iteration]} nanoseconds, of short iterations in which
   * nothing was collected.
   */
  static Run shortIterations(double[][][] values) {
    List<BenchmarkResult> results =
        IntStream.range(0, values.length)
            .mapToObj(i -> collectedNothing(result(IDS.get(i), values[i])))
            .toList();
    return new Run(RunHeader.foreign("simulated", Environment.unknown()), results, List.of());
  }

  private static BenchmarkResult collectedNothing(BenchmarkResult result) {
    Measurement none =
        new Measurement(
            COLLECTIONS, Sample.Values.of(new double[][] {{0, 0, 0}}), Optional.empty());
    return new BenchmarkResult(
        result.id(),
        SHORT,
        List.of(result.measurements().get(0), none),
        result.outcomes(),
        result.notes());
  }

  private static BenchmarkResult result(BenchmarkId id, double[][] values) {
    Measurement time = new Measurement(TIME, Sample.Values.of(values), Optional.empty());
    return new BenchmarkResult(id, SETUP, List.of(time), List.of(), List.of());
  }

  /** The verdict on each benchmark, by the built-in policy. */
  static List<Verdict> judge(List<Run> base, Run head) {
    Comparison comparison =
        Comparing.compare(base, head, Comparability.same(), id -> true, POLICY.suiteLevel());
    Decision decision = Gate.decide(comparison, head, POLICY, TODAY);
    return decision.judgements().stream().map(judgement -> judgement.verdict()).toList();
  }

  /** Whether a verdict says that something changed. */
  static boolean changed(Verdict verdict) {
    return verdict == Verdict.REGRESSED || verdict == Verdict.IMPROVED;
  }
}
