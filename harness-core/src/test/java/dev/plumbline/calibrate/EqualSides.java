package dev.plumbline.calibrate;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.MachineSample;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Made-up runs of the same code on both sides, with noise of known parts (standard deviations of
 * logs).
 */
record EqualSides(
    int benchmarks,
    int rounds,
    int iterations,
    double ofRound,
    double ofFork,
    double ofIteration,
    long seed) {
  static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
  private static final Setup SETUP = new Setup(List.of(), Map.of("measurementTime", "50 ms"));

  static BenchmarkId id(int benchmark) {
    return new BenchmarkId("a.b.C.m" + benchmark, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  /** A run; rounds take as long as their iterations and a second of start-up a fork. */
  Run run() {
    Random random = new Random(seed);
    List<BenchmarkResult> base = new ArrayList<>();
    List<BenchmarkResult> head = new ArrayList<>();
    for (int benchmark = 0; benchmark < benchmarks; benchmark++) {
      double[][][] forks = new double[2][rounds][];
      for (int round = 0; round < rounds; round++) {
        double level = ofRound * random.nextGaussian();
        for (double[][] side : forks) {
          side[round] = fork(level + ofFork * random.nextGaussian(), random);
        }
      }
      base.add(result(benchmark, Side.BASE, forks[0]));
      head.add(result(benchmark, Side.HEAD, forks[1]));
    }
    return joined(base, head, samples());
  }

  private double[] fork(double level, Random random) {
    double[] fork = new double[iterations];
    for (int iteration = 0; iteration < iterations; iteration++) {
      fork[iteration] = 100 * Math.exp(level + ofIteration * random.nextGaussian());
    }
    return fork;
  }

  static BenchmarkResult result(int benchmark, Side side, double[][] forks) {
    List<ForkOutcome> outcomes = new ArrayList<>();
    for (int round = 1; round <= forks.length; round++) {
      int place = (side == Side.HEAD) == (round % 2 == 0) ? 1 : 2;
      outcomes.add(new ForkOutcome(round, side, place, ForkState.OK, "", ""));
    }
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
    return new BenchmarkResult(
        id(benchmark),
        SETUP,
        List.of(new Measurement(metric, Sample.Values.of(forks), Optional.empty())),
        outcomes,
        List.of());
  }

  static Run joined(
      List<BenchmarkResult> base, List<BenchmarkResult> head, List<MachineSample> samples) {
    List<BenchmarkId> ids = head.stream().map(BenchmarkResult::id).toList();
    Environment environment = new Environment(Map.of(EnvironmentFact.CPU_MODEL, "A"));
    RunHeader header =
        new RunHeader(
            "run",
            "run.jsonl",
            Optional.of(START),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(1L),
            environment,
            new Plan("quick", 20, List.of(), List.of(), List.of(), ids),
            Optional.empty(),
            Optional.of(
                new BaseSide(
                    "a.jar",
                    "a.jar",
                    Optional.empty(),
                    environment,
                    List.of(),
                    ids,
                    List.of(),
                    Map.of())));
    Run other = new Run(header.baseHeader().orElseThrow(), base, List.of());
    return new Run(header, head, List.of(), samples, Optional.of(other));
  }

  private List<MachineSample> samples() {
    long millis = 2L * benchmarks * (1000 + 50L * iterations);
    List<MachineSample> samples = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      samples.add(new MachineSample(round, START.plusMillis(round * millis), Map.of(), Map.of()));
    }
    return samples;
  }
}
