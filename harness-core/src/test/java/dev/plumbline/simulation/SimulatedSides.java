package dev.plumbline.simulation;

import dev.plumbline.Plumbline;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
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
import dev.plumbline.stats.Looks;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Has a drawn A/B run looked at, stopped and judged as the product does. */
final class SimulatedSides {
  private static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  private static final Setup SETUP = new Setup(List.of(), Map.of());
  private static final Policy POLICY = Policies.builtIn();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final List<BenchmarkId> IDS =
      IntStream.range(0, 100)
          .mapToObj(i -> new BenchmarkId("s.Suite.b" + i, Mode.AVERAGE_TIME, Map.of(), 1))
          .toList();

  /**
   * The end of a run.
   *
   * @param verdicts on each benchmark
   * @param pairs that each was given
   */
  record End(List<Verdict> verdicts, List<Integer> pairs) {
    boolean changed() {
      return verdicts.stream().anyMatch(SimulatedSuite::changed);
    }
  }

  private final double[][][] logs;
  private final int[] pairs;
  private final RunHeader header;
  private final BaseSide base;

  private SimulatedSides(double[][][] logs, Looks looks) {
    this.logs = logs;
    this.pairs = new int[logs.length];
    List<BenchmarkId> ids = ids(logs.length);
    Environment environment = Environment.unknown();
    header =
        RunHeader.foreign("simulated", environment)
            .planning(
                new Plan("", logs[0][0].length, looks.at(), List.of(), List.of(), List.of(), ids));
    base =
        new BaseSide(
            "base", "head", Optional.empty(), environment, List.of(), ids, List.of(), Map.of());
  }

  static List<BenchmarkId> ids(int suite) {
    return IDS.subList(0, suite);
  }

  /** Runs rounds until each benchmark has its verdict or its forks. */
  static End end(double[][][] logs, Looks looks) {
    return new SimulatedSides(logs, looks).run(looks);
  }

  private End run(Looks looks) {
    int most = logs[0][0].length;
    boolean[] settled = new boolean[logs.length];
    List<Verdict> verdicts = List.of();
    for (int round = 1; round <= most; round++) {
      boolean any = false;
      for (int benchmark = 0; benchmark < logs.length; benchmark++) {
        if (!settled[benchmark]) {
          pairs[benchmark] = round;
          any = true;
        }
      }
      if (!any) {
        break;
      }
      if (looks.due(round)) {
        Decision decision = Plumbline.judgeSides(sides(), POLICY, TODAY);
        Set<BenchmarkId> done = decision.settled();
        for (int benchmark = 0; benchmark < logs.length; benchmark++) {
          settled[benchmark] |= done.contains(IDS.get(benchmark));
        }
        verdicts = decision.judgements().stream().map(judgement -> judgement.verdict()).toList();
      }
    }
    return new End(verdicts, Arrays.stream(pairs).boxed().toList());
  }

  private Run sides() {
    RunHeader whole =
        new RunHeader(
            header.id(),
            header.source(),
            header.started(),
            header.commit(),
            header.dirty(),
            header.jarDigest(),
            header.seed(),
            header.environment(),
            header.plan(),
            header.blessing(),
            Optional.of(base));
    Run other = new Run(whole.baseHeader().orElseThrow(), results(Side.BASE), List.of());
    return new Run(whole, results(Side.HEAD), List.of(), List.of(), Optional.of(other));
  }

  private List<BenchmarkResult> results(Side side) {
    List<BenchmarkResult> results = new ArrayList<>();
    for (int benchmark = 0; benchmark < logs.length; benchmark++) {
      double[][] values = new double[pairs[benchmark]][1];
      List<ForkOutcome> outcomes = new ArrayList<>();
      for (int pair = 0; pair < values.length; pair++) {
        values[pair][0] = 1000 * Math.exp(logs[benchmark][side == Side.HEAD ? 1 : 0][pair]);
        outcomes.add(new ForkOutcome(pair + 1, side, 1, ForkState.OK, "", ""));
      }
      Measurement time = new Measurement(TIME, Sample.Values.of(values), Optional.empty());
      results.add(
          new BenchmarkResult(IDS.get(benchmark), SETUP, List.of(time), outcomes, List.of()));
    }
    return results;
  }
}
