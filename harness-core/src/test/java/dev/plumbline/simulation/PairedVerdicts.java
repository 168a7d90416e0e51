package dev.plumbline.simulation;

import dev.plumbline.gate.Verdict;
import dev.plumbline.stats.Looks;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What came of a number of A/B runs of one scenario, one of whose benchmarks may have changed.
 *
 * @param runs how many were drawn
 * @param alarms runs in which a benchmark that did not change is called regressed or improved
 * @param regressed runs in which the first benchmark is
 * @param improved likewise
 * @param unchanged likewise
 * @param pairs of the first benchmark, over all runs
 */
record PairedVerdicts(
    int runs, int alarms, int regressed, int improved, int unchanged, long pairs) {

  /**
   * Draws and judges runs.
   *
   * @param change of the first benchmark's head, as a fraction; 0 for the same code
   */
  static PairedVerdicts count(PairedScenario scenario, double change, int runs, long seed) {
    SplittableRandom random = new SplittableRandom(scenario.seed(seed) + Math.round(1000 * change));
    Looks looks = Looks.upTo(scenario.most());
    int alarms = 0;
    Map<Verdict, Integer> first = new EnumMap<>(Verdict.class);
    long pairs = 0;
    for (int run = 0; run < runs; run++) {
      SimulatedSides.End end = SimulatedSides.end(scenario.draw(random, change), looks);
      alarms +=
          end.verdicts().stream().skip(change == 0 ? 0 : 1).anyMatch(SimulatedSuite::changed)
              ? 1
              : 0;
      first.merge(end.verdicts().get(0), 1, Integer::sum);
      pairs +=
          change == 0 ? end.pairs().stream().mapToInt(Integer::intValue).sum() : end.pairs().get(0);
    }
    return new PairedVerdicts(
        runs,
        alarms,
        first.getOrDefault(Verdict.REGRESSED, 0),
        first.getOrDefault(Verdict.IMPROVED, 0),
        first.getOrDefault(Verdict.UNCHANGED, 0),
        change == 0 ? pairs / scenario.suite() : pairs);
  }

  double percent(int count) {
    return 100.0 * count / runs;
  }

  double meanPairs() {
    return (double) pairs / runs;
  }
}
