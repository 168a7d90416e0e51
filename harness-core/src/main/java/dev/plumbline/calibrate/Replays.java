package dev.plumbline.calibrate;

import dev.plumbline.calibrate.SuiteReplay.Ended;
import dev.plumbline.calibrate.SuiteReplay.Shown;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Calibration.FalseAlarms;
import dev.plumbline.stats.Median;
import dev.plumbline.stats.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Many replays of one suite, with nothing planted and with changes planted. */
final class Replays {
  /** Planted changes of the head's cost. */
  static final List<Double> CHANGES = List.of(0.02, 0.05, 0.07, 0.10, 0.15, 0.20);

  /**
   * So many groups of benchmarks have a change planted in turn: in a suite where much changed a
   * single change is believed more easily than where it stands alone.
   */
  private static final int MOST_GROUPS = 10;

  private static final double LEVEL = 0.95;

  private final List<EqualPairs> suite;
  private final SuiteReplay replay;
  private final Draws draws;

  Replays(List<EqualPairs> suite, SuiteReplay replay, Draws draws) {
    this.suite = suite;
    this.replay = replay;
    this.draws = draws;
  }

  /**
   * False alarms.
   *
   * @param ofSuite suites in which anything was called changed
   * @param ofBenchmark by benchmark
   */
  record Alarms(FalseAlarms ofSuite, Map<BenchmarkId, FalseAlarms> ofBenchmark) {}

  /** Replays with equal sides. */
  Alarms alarms(int replays) {
    Set<BenchmarkId> all = suite.stream().map(EqualPairs::id).collect(Collectors.toSet());
    Map<BenchmarkId, List<Ended>> ended = new LinkedHashMap<>();
    double[] longest = new double[replays];
    int alarmed = 0;
    for (int each = 0; each < replays; each++) {
      Map<BenchmarkId, Ended> suiteRun = replay.run(draws.next(), all);
      suiteRun.forEach((id, end) -> ended.computeIfAbsent(id, k -> new ArrayList<>()).add(end));
      alarmed += suiteRun.values().stream().anyMatch(Ended::changed) ? 1 : 0;
      longest[each] = suiteRun.values().stream().mapToInt(Ended::pairs).max().orElse(0);
    }
    int rounds = suite.stream().mapToInt(benchmark -> benchmark.pairs().size()).min().orElse(0);
    Map<BenchmarkId, FalseAlarms> ofBenchmark = new LinkedHashMap<>();
    for (EqualPairs benchmark : suite) {
      List<Ended> ends = ended.get(benchmark.id());
      int alarms = (int) ends.stream().filter(Ended::changed).count();
      double pairs = Median.of(ends.stream().mapToDouble(Ended::pairs).toArray());
      ofBenchmark.put(
          benchmark.id(), falseAlarms(alarms, replays, benchmark.pairs().size(), pairs));
    }
    return new Alarms(falseAlarms(alarmed, replays, rounds, Median.of(longest)), ofBenchmark);
  }

  /**
   * Replays share rounds, so they are not so many independent ones: how many could be cut from the
   * rounds without sharing any bounds what they say of other rounds.
   */
  private static FalseAlarms falseAlarms(int alarms, int replays, int rounds, double taken) {
    int stretches = Math.max(1, (int) (rounds / taken));
    double apart = Math.min(stretches, replays);
    return new FalseAlarms(
        alarms,
        replays,
        Proportion.atMost(alarms, replays, LEVEL),
        stretches,
        Proportion.atMost(alarms * apart / replays, apart, LEVEL));
  }

  /** What became of a change of one size in one benchmark, replay by replay. */
  record Tries(int replays, int found, List<Integer> pairs) {
    /** Copies the list. */
    Tries {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Replays with a change in some benchmarks at a time, the others equal.
   *
   * @param change as a fraction
   * @param replays for each group of benchmarks
   */
  Map<BenchmarkId, Tries> planted(double change, int replays) {
    int groups = Math.min(suite.size(), MOST_GROUPS);
    Map<BenchmarkId, Tries> tries = new LinkedHashMap<>();
    for (int group = 0; group < groups; group++) {
      Map<BenchmarkId, List<Ended>> ended = planted(change, replays, group, groups);
      ended.forEach(
          (id, ends) ->
              tries.put(
                  id,
                  new Tries(
                      replays,
                      (int) ends.stream().filter(e -> e.verdict() == Verdict.REGRESSED).count(),
                      ends.stream().map(Ended::pairs).toList())));
    }
    return tries;
  }

  private Map<BenchmarkId, List<Ended>> planted(double change, int replays, int group, int groups) {
    Map<BenchmarkId, List<Ended>> ended = new LinkedHashMap<>();
    for (int index = group; index < suite.size(); index += groups) {
      ended.put(suite.get(index).id(), new ArrayList<>());
    }
    for (int each = 0; each < replays; each++) {
      List<List<Shown>> pairs = new ArrayList<>(draws.next());
      for (int index = group; index < suite.size(); index += groups) {
        pairs.set(index, pairs.get(index).stream().map(p -> p.planted(1 + change)).toList());
      }
      Map<BenchmarkId, Ended> suiteRun = replay.run(pairs, ended.keySet());
      ended.forEach((id, ends) -> ends.add(suiteRun.get(id)));
    }
    return ended;
  }
}
