package dev.plumbline.calibrate;

import dev.plumbline.compare.Comparing;
import dev.plumbline.compare.Steadiness;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Gate;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Side;
import dev.plumbline.stats.Looks;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One suite run as it might have been: judged at each look as the product judges it, each benchmark
 * until it has its verdict.
 */
final class SuiteReplay {
  private final RunHeader header;
  private final List<EqualPairs> suite;
  private final Looks looks;
  private final Policy policy;
  private final LocalDate today;

  /**
   * Replays of a suite.
   *
   * @param header of the run that was measured
   * @param most pairs of each benchmark, after which it stays open
   */
  SuiteReplay(RunHeader header, List<EqualPairs> suite, int most, Policy policy, LocalDate today) {
    this.suite = suite;
    this.looks = Looks.upTo(most);
    this.policy = policy;
    this.today = today;
    List<BenchmarkId> ids = suite.stream().map(EqualPairs::id).toList();
    BaseSide base = header.base().orElseThrow().listing(ids, List.of());
    this.header =
        new RunHeader(
            header.id(),
            header.source(),
            header.started(),
            header.commit(),
            header.dirty(),
            header.jarDigest(),
            header.seed(),
            header.environment(),
            header.plan().listing(ids).lookedAt(most, looks.at()),
            Optional.empty(),
            Optional.of(base));
  }

  /**
   * A pair as it is shown to the judge.
   *
   * @param headFirst whether the head's fork went first
   * @param base cost of the base's fork
   * @param head cost of the head's fork
   */
  record Shown(boolean headFirst, double base, double head) {
    /** The same with the sides swapped. */
    Shown swapped() {
      return new Shown(!headFirst, head, base);
    }

    /** The same with a head that costs so many times as much. */
    Shown planted(double factor) {
      return new Shown(headFirst, base, head * factor);
    }
  }

  /**
   * How a benchmark ended.
   *
   * @param verdict its last
   * @param pairs how many it took
   */
  record Ended(Verdict verdict, int pairs) {
    boolean changed() {
      return verdict == Verdict.REGRESSED || verdict == Verdict.IMPROVED;
    }
  }

  /**
   * Replays a suite run.
   *
   * @param pairs of each benchmark of the suite, in its order, as many as may be needed
   * @param watched when all of these have their verdict, it ends
   * @return how each benchmark ended
   */
  Map<BenchmarkId, Ended> run(List<List<Shown>> pairs, Set<BenchmarkId> watched) {
    int[] used = new int[suite.size()];
    boolean[] settled = new boolean[suite.size()];
    Map<BenchmarkId, Verdict> verdicts = Map.of();
    for (int look : looks.at()) {
      for (int index = 0; index < used.length; index++) {
        used[index] = settled[index] ? used[index] : Math.min(look, pairs.get(index).size());
      }
      verdicts = verdicts(pairs, used);
      boolean open = false;
      for (int index = 0; index < used.length; index++) {
        BenchmarkId id = suite.get(index).id();
        settled[index] |= verdicts.get(id) != Verdict.INCONCLUSIVE;
        open |= watched.contains(id) && !settled[index];
      }
      if (!open) {
        break;
      }
    }
    Map<BenchmarkId, Ended> ended = new HashMap<>();
    for (int index = 0; index < used.length; index++) {
      BenchmarkId id = suite.get(index).id();
      ended.put(id, new Ended(verdicts.get(id), used[index]));
    }
    return ended;
  }

  private Map<BenchmarkId, Verdict> verdicts(List<List<Shown>> pairs, int[] used) {
    List<BenchmarkResult> base = new ArrayList<>();
    List<BenchmarkResult> head = new ArrayList<>();
    for (int index = 0; index < used.length; index++) {
      List<Shown> shown = pairs.get(index).subList(0, used[index]);
      base.add(result(suite.get(index), shown, Side.BASE));
      head.add(result(suite.get(index), shown, Side.HEAD));
    }
    Run other = new Run(header.baseHeader().orElseThrow(), base, List.of());
    Run run = new Run(header, head, List.of(), List.of(), Optional.of(other));
    Decision decision =
        Gate.decide(
            Comparing.sides(run, policy.suiteLevel()),
            run,
            policy,
            today,
            Steadiness.unknown(),
            true);
    return decision.judgements().stream()
        .collect(Collectors.toMap(Judgement::id, Judgement::verdict));
  }

  /** A fork of one iteration is compared by that iteration, so the number of a fork is enough. */
  private static BenchmarkResult result(EqualPairs benchmark, List<Shown> pairs, Side side) {
    Metric metric = benchmark.metric();
    boolean inverted = metric.direction() == Direction.HIGHER_IS_BETTER;
    double[][] forks = new double[pairs.size()][1];
    List<ForkOutcome> outcomes = new ArrayList<>();
    for (int pair = 0; pair < forks.length; pair++) {
      Shown shown = pairs.get(pair);
      double cost = side == Side.BASE ? shown.base() : shown.head();
      forks[pair][0] = inverted ? 1 / cost : cost;
      int place = shown.headFirst() == (side == Side.HEAD) ? 1 : 2;
      outcomes.add(new ForkOutcome(pair + 1, side, place, ForkState.OK, "", ""));
    }
    Unit unit = new Unit(metric.unit().text(), metric.unit().dimension(), 1);
    Metric inBaseUnit = new Metric(metric.name(), unit, metric.direction(), false);
    return new BenchmarkResult(
        benchmark.id(),
        benchmark.setup(),
        List.of(new Measurement(inBaseUnit, Sample.Values.of(forks), Optional.empty())),
        outcomes,
        List.of());
  }
}
