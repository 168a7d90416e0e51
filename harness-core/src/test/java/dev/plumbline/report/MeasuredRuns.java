package dev.plumbline.report;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs with raw values, whose verdicts can be explained. */
final class MeasuredRuns {
  static final BenchmarkId LOOKUP =
      new BenchmarkId("com.example.Registry.lookup", Mode.AVERAGE_TIME, Map.of("size", "10"), 1);
  static final Metric SCORE = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));

  private static final int ITERATIONS = 20;
  private static final Environment ENVIRONMENT =
      new Environment(
          Map.of(
              EnvironmentFact.ARCHITECTURE, "amd64",
              EnvironmentFact.OPERATING_SYSTEM, "Linux",
              EnvironmentFact.JVM_FEATURE_VERSION, "17",
              EnvironmentFact.COLLECTOR, "G1",
              EnvironmentFact.CPU_MODEL, "AMD EPYC 9454",
              EnvironmentFact.LOGICAL_CORES, "2",
              EnvironmentFact.JVM_NAME, "OpenJDK 64-Bit Server VM",
              EnvironmentFact.JVM_VERSION, "17.0.15+6"));
  private static final Map<String, String> FACTS = facts();

  private MeasuredRuns() {}

  private static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("warmupIterations", "0");
    facts.put("measurementIterations", "20");
    facts.put("measurementTime", "100 ms");
    return facts;
  }

  /** A fork whose first iterations are slower; two forks differ a little. */
  static double[] fork(double steady, int warmUp, int number) {
    double[] iterations = new double[ITERATIONS];
    for (int index = 0; index < ITERATIONS; index++) {
      double slower = index < warmUp ? 1.2 + 0.3 * (warmUp - index) : 1;
      double noise = 1 + 0.002 * ((index * 7 + number * 3) % 5 - 2);
      iterations[index] = steady * slower * noise;
    }
    return iterations;
  }

  /** Forks of a little different speed. */
  static double[][] forks(int count, double steady, int warmUp) {
    double[][] forks = new double[count][];
    for (int fork = 0; fork < count; fork++) {
      forks[fork] =
          fork(
              steady * (1 + 0.003 * ((fork * (5 + warmUp) + (int) (steady * 3)) % 7 - 3)),
              warmUp,
              fork);
    }
    return forks;
  }

  static Measurement measurement(Metric metric, double[][] forks) {
    return new Measurement(metric, Sample.Values.of(forks), Optional.empty());
  }

  static BenchmarkResult result(
      BenchmarkId id, List<ForkOutcome> outcomes, Measurement... measurements) {
    return new BenchmarkResult(
        id, new Setup(List.of("-Xmx256m"), FACTS), List.of(measurements), outcomes, List.of());
  }

  /** Outcomes of a side of an A/B run; which side goes first alternates. */
  static List<ForkOutcome> rounds(int count, Side side) {
    List<ForkOutcome> outcomes = new ArrayList<>();
    for (int round = 1; round <= count; round++) {
      int place = (round % 2 == 1) == (side == Side.HEAD) ? 1 : 2;
      outcomes.add(new ForkOutcome(round, side, place, ForkState.OK, "", ""));
    }
    return outcomes;
  }

  static Plan plan(List<Integer> looks, BenchmarkId... ids) {
    return new Plan("ab", 20, looks, List.of(), List.of(), List.of(), List.of(ids));
  }

  /** A run of one side. */
  static Run run(String source, BenchmarkResult... results) {
    return new Run(header(source, Plan.unknown(), Optional.empty()), List.of(results), List.of());
  }

  /** A run of one side that was looked at after these numbers of forks. */
  static Run run(String source, List<Integer> looks, BenchmarkResult result) {
    return new Run(
        header(source, plan(looks, result.id()), Optional.empty()), List.of(result), List.of());
  }

  private static RunHeader header(String source, Plan plan, Optional<BaseSide> base) {
    return new RunHeader(
        source,
        source,
        Optional.of(Instant.parse("2026-11-20T12:00:00Z")),
        Optional.of("0123456789abcdef"),
        Optional.of(false),
        base.map(side -> "sha256:ffffffffffffffffffffffff"),
        Optional.of(42L),
        ENVIRONMENT,
        plan,
        Optional.empty(),
        base);
  }

  /** An A/B run of one benchmark, with a look after 3, 4, 5, 6, 8, 10, … pairs. */
  static Run sides(BenchmarkResult base, BenchmarkResult head, List<BenchmarkId> identical) {
    List<BenchmarkId> listed = new ArrayList<>(identical);
    listed.add(head.id());
    BaseSide side =
        new BaseSide(
            "before.jar",
            "after.jar",
            Optional.of("sha256:000000000000000000000000"),
            ENVIRONMENT,
            List.of(),
            listed,
            identical,
            Map.of());
    Plan plan = plan(List.of(3, 4, 5, 6, 8, 10, 13, 16, 20), listed.toArray(new BenchmarkId[0]));
    RunHeader header = header("target/ab.jsonl", plan, Optional.of(side));
    Run baseRun = new Run(header.baseHeader().orElseThrow(), List.of(base), List.of());
    return new Run(header, List.of(head), List.of(), List.of(), Optional.of(baseRun));
  }

  /** An A/B run of one benchmark, both sides with values in every round. */
  static Run sides(double[][] base, double[][] head) {
    return sides(
        result(LOOKUP, rounds(base.length, Side.BASE), measurement(SCORE, base)),
        result(LOOKUP, rounds(head.length, Side.HEAD), measurement(SCORE, head)),
        List.of());
  }
}
