package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Verdict;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each trial of a baseline, and the head, drifts by a factor of its own for each benchmark, as
 * between boots and days. With several trials the drift is part of the interval; with one it can't
 * be known, and the table shows what that costs.
 */
@Tag("once")
class DriftSimulationTest {
  private static final long SEED = 97;
  private static final double BOUND = 0.01;
  private static final int[] TRIALS = {1, 2, 3, 5};

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.02})
  void severalTrialsKeepTheLevelUnderDrift(double drift) {
    StringBuilder table = new StringBuilder();
    for (int suite : new int[] {1, 20}) {
      table.append(Simulation.format("| drift %.0f %%, suite of %d |", 100 * drift, suite));
      int suites = Simulation.LONG ? (suite == 1 ? 4_000 : 600) : (suite == 1 ? 300 : 60);
      for (int trials : TRIALS) {
        Scenario scenario = new Scenario(Noise.NORMAL, 0.02 * Math.sqrt(2), 0.5, 5, suite);
        SplittableRandom random =
            new SplittableRandom(scenario.seed(SEED) * 31 + Math.round(1000 * drift) + trials);
        int alarms = 0;
        int found = 0;
        for (int i = 0; i < suites; i++) {
          List<Run> base = new ArrayList<>();
          for (int trial = 0; trial < trials; trial++) {
            base.add(SimulatedSuite.run(drifted(scenario, random, drift, 0)));
          }
          double[][][] same = drifted(scenario, random, drift, 0);
          double[][][] slower = drifted(scenario, random, drift, 0.15);
          alarms += judge(base, same).stream().anyMatch(SimulatedSuite::changed) ? 1 : 0;
          same[0] = slower[0];
          found += judge(base, same).get(0) == Verdict.REGRESSED ? 1 : 0;
        }
        table.append(
            Simulation.format(" %.2f / %.0f |", 100.0 * alarms / suites, 100.0 * found / suites));
        if (trials > 1) {
          assertThat(Simulation.above(alarms, suites, BOUND))
              .as("%d of %d suites of %d, %d trials", alarms, suites, suite, trials)
              .isFalse();
        }
      }
      table.append(Simulation.format("%n"));
    }
    System.out.println(table);
  }

  /**
   * A third of the benchmarks drifts by 5 %, the others by half a percent: what the suite says of
   * its benchmarks fits neither.
   */
  @Test
  void severalTrialsKeepTheLevelWhereFewBenchmarksDriftMuch() {
    StringBuilder table = new StringBuilder("| drift 5 % in a third, 0.5 % in the others |");
    int suites = Simulation.LONG ? 3000 : 300;
    for (int trials : new int[] {2, 3, 5, 8}) {
      Scenario scenario = new Scenario(Noise.NORMAL, 0.02 * Math.sqrt(2), 0.5, 5, 21);
      SplittableRandom random = new SplittableRandom(scenario.seed(SEED) * 31 + trials);
      int alarms = 0;
      int found = 0;
      for (int i = 0; i < suites; i++) {
        List<Run> base = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
          base.add(SimulatedSuite.run(mixed(scenario, random, 0)));
        }
        double[][][] head = mixed(scenario, random, 0);
        double[][][] slower = mixed(scenario, random, 0.15);
        alarms += judge(base, head).stream().anyMatch(SimulatedSuite::changed) ? 1 : 0;
        head[1] = slower[1];
        found += judge(base, head).get(1) == Verdict.REGRESSED ? 1 : 0;
      }
      table.append(
          Simulation.format(" %.2f / %.0f |", 100.0 * alarms / suites, 100.0 * found / suites));
      // Few trials can't tell which benchmark drifts; docs/method.md has the rates of the long
      // form.
      double bound = trials < 5 ? 0.05 : Simulation.LONG ? 0.02 : BOUND;
      assertThat(Simulation.above(alarms, suites, bound))
          .as("%d of %d suites, %d trials, seed %d", alarms, suites, trials, SEED)
          .isFalse();
    }
    System.out.println(table);
  }

  private static double[][][] mixed(Scenario scenario, SplittableRandom random, double change) {
    double[][][] values = new double[scenario.suite()][][];
    for (int i = 0; i < values.length; i++) {
      double drift = i % 3 == 0 ? 0.05 : 0.005;
      double location = 1000 * (1 + change) * Math.exp(drift * random.nextGaussian());
      values[i] = scenario.draw(random, location, scenario.forks());
    }
    return values;
  }

  private static List<Verdict> judge(List<Run> base, double[][][] head) {
    return SimulatedSuite.judge(base, SimulatedSuite.run(head));
  }

  private static double[][][] drifted(
      Scenario scenario, SplittableRandom random, double drift, double change) {
    double[][][] values = new double[scenario.suite()][][];
    for (int i = 0; i < values.length; i++) {
      double location = 1000 * (1 + change) * Math.exp(drift * random.nextGaussian());
      values[i] = scenario.draw(random, location, scenario.forks());
    }
    return values;
  }
}
