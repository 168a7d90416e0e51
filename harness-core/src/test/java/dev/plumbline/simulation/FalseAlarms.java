package dev.plumbline.simulation;

import dev.plumbline.gate.Verdict;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What came of comparing suites with themselves.
 *
 * @param scenario what was drawn
 * @param suites how many suites were drawn
 * @param alarms suites with a benchmark called regressed or improved
 * @param unchanged benchmarks called unchanged, over all suites
 * @param pooledTest suites with an alarm by {@link NaiveMethods#pooledTest}
 * @param disjointIntervals suites with an alarm by {@link NaiveMethods#disjointIntervals}
 */
record FalseAlarms(
    Scenario scenario,
    int suites,
    int alarms,
    long unchanged,
    int pooledTest,
    int disjointIntervals) {

  /** Draws suites of the same code on both sides. */
  static FalseAlarms count(Scenario scenario, int suites, long seed, boolean naive) {
    SplittableRandom random = new SplittableRandom(seed);
    int alarms = 0;
    long unchanged = 0;
    int pooled = 0;
    int disjoint = 0;
    for (int suite = 0; suite < suites; suite++) {
      double[][][] base = scenario.draw(random);
      double[][][] head = scenario.draw(random);
      List<Verdict> verdicts =
          SimulatedSuite.judge(List.of(SimulatedSuite.run(base)), SimulatedSuite.run(head));
      alarms += verdicts.stream().anyMatch(SimulatedSuite::changed) ? 1 : 0;
      unchanged += verdicts.stream().filter(verdict -> verdict == Verdict.UNCHANGED).count();
      if (naive) {
        boolean byTest = false;
        boolean byIntervals = false;
        for (int i = 0; i < base.length; i++) {
          byTest |= NaiveMethods.pooledTest(base[i], head[i]);
          byIntervals |= NaiveMethods.disjointIntervals(base[i], head[i]);
        }
        pooled += byTest ? 1 : 0;
        disjoint += byIntervals ? 1 : 0;
      }
    }
    return new FalseAlarms(scenario, suites, alarms, unchanged, pooled, disjoint);
  }

  /** Alarms in 100 suites. */
  double percent() {
    return 100.0 * alarms / suites;
  }
}
