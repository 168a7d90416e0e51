package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One benchmark of a suite is slower by 10 or 20 %: how often is it called regressed? Iterations
 * scatter as much as forks do.
 */
@Tag("once")
class DetectionSimulationTest {
  private static final long SEED = 411;
  private static final double[] CHANGES = {0.10, 0.20};
  private static final double[] FORK_NOISE = {0.01, 0.02, 0.05};

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 200})
  void aChangeWellAboveTheNoiseIsFound(int suite) {
    int tries = Simulation.LONG ? (suite == 200 ? 300 : 2000) : (suite == 200 ? 40 : 200);
    StringBuilder table = new StringBuilder();
    table.append(
        Simulation.format(
            "%n| suite of %d, forks | +10 %%, 1 %% | 2 %% | 5 %% | +20 %%, 1 %% | 2 %% | 5 %% |"
                + "%n|---|---|---|---|---|---|---|",
            suite));
    for (int forks : Simulation.FORKS) {
      table.append(Simulation.format("%n| %d |", forks));
      for (double change : CHANGES) {
        for (double noise : FORK_NOISE) {
          int found = found(suite, forks, change, noise, tries);
          table.append(Simulation.format(" %.0f |", 100.0 * found / tries));
          if (wellAbove(forks, change, noise)) {
            assertThat(Simulation.below(found, tries, 0.95))
                .as("%d of %d: %d forks, %s, noise %s", found, tries, forks, change, noise)
                .isFalse();
          }
        }
      }
    }
    System.out.println(table);
  }

  /** Where the product promises to find 95 of 100. */
  private static boolean wellAbove(int forks, double change, double noise) {
    return change == 0.10 ? noise == 0.01 && forks >= 5 : noise <= 0.02;
  }

  private static int found(int suite, int forks, double change, double noise, int tries) {
    Scenario scenario = new Scenario(Noise.NORMAL, noise * Math.sqrt(2), 0.5, forks, suite);
    SplittableRandom random = new SplittableRandom(scenario.seed(SEED) + Math.round(100 * change));
    int found = 0;
    for (int attempt = 0; attempt < tries; attempt++) {
      double[][][] base = scenario.draw(random);
      double[][][] head = scenario.draw(random);
      head[0] = scenario.draw(random, 1000 * (1 + change), forks);
      List<Verdict> verdicts =
          SimulatedSuite.judge(List.of(SimulatedSuite.run(base)), SimulatedSuite.run(head));
      found += verdicts.get(0) == Verdict.REGRESSED ? 1 : 0;
    }
    return found;
  }
}
