package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which number of a fork survives neighbours and still sees work that falls on few iterations? All
 * forks have the same true cost, so what is printed is error: its mean and its spread over forks.
 */
@Tag("once")
class ForkLocationSimulationTest {
  private static final long SEED = 1974;
  private static final int TRIES = Simulation.LONG ? 20_000 : 2000;
  private static final double NOISE = 0.02;

  /** Every so many iterations one does half as much work again. */
  private static final int[] EVERY = {3, 4, 5};

  private record Deviation(double mean, double spread) {}

  @ParameterizedTest
  @ValueSource(ints = {15, 40})
  void calmStretchesSurviveNeighboursAndSeeWorkOnFewIterations(int iterations) {
    StringBuilder table = new StringBuilder();
    table.append(
        Simulation.format(
            "%n| seed %d, %d iterations | clean | bursts to 3× | bursts to 1.5× | every 3rd | 4th |"
                + " 5th | +10 %% on every 3rd seen | 4th | 5th |%n|%s",
            SEED, iterations, "---|".repeat(10)));
    Map<LocationCandidate, Deviation> clean = new EnumMap<>(LocationCandidate.class);
    Map<LocationCandidate, Deviation> busy = new EnumMap<>(LocationCandidate.class);
    for (LocationCandidate candidate : LocationCandidate.values()) {
      clean.put(candidate, error(candidate, iterations, 0, 1, 0));
      busy.put(candidate, error(candidate, iterations, 3, 1, 0));
      Deviation mild = error(candidate, iterations, 1.5, 1, 0);
      table.append(Simulation.format("%n| %s |", candidate.words()));
      table.append(cell(clean.get(candidate))).append(cell(busy.get(candidate))).append(cell(mild));
      StringBuilder shares = new StringBuilder();
      for (int every : EVERY) {
        Deviation before = error(candidate, iterations, 0, every, 0);
        Deviation after = error(candidate, iterations, 0, every, 0.10);
        double share = (after.mean() - before.mean()) / Math.log1p(0.10);
        table.append(Simulation.format(" ±%.1f |", 100 * before.spread()));
        shares.append(Simulation.format(" %.0f %% |", 100 * share));
        if (candidate == LocationCandidate.CALM_STRETCHES) {
          assertThat(share).as("seed %d, every %d", SEED, every).isGreaterThan(0.55);
          assertThat(before.spread()).as("seed %d, every %d", SEED, every).isLessThan(0.01);
        }
      }
      table.append(shares);
    }
    System.out.println(table);
    Deviation chosen = busy.get(LocationCandidate.CALM_STRETCHES);
    Deviation before = busy.get(LocationCandidate.MIDMEAN);
    assertThat(chosen.spread()).as("seed %d", SEED).isLessThan(0.6 * before.spread());
    assertThat(chosen.mean()).as("seed %d", SEED).isLessThan(0.4 * before.mean());
    assertThat(clean.get(LocationCandidate.CALM_STRETCHES).spread())
        .as("seed %d", SEED)
        .isLessThan(1.5 * clean.get(LocationCandidate.MIDMEAN).spread());
  }

  private static String cell(Deviation error) {
    return Simulation.format(" %+.1f ±%.1f |", 100 * error.mean(), 100 * error.spread());
  }

  /**
   * The error of a candidate's log.
   *
   * @param worst bursts slow 20 to 60 % of the iterations by up to this factor; 0 for none
   * @param every each so many-th iteration does half as much work again; 1 for none
   * @param more what that work grows by, as a share of the mean cost of all iterations
   */
  private static Deviation error(
      LocationCandidate candidate, int iterations, double worst, int every, double more) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] logs = new double[TRIES];
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double[] costs = new double[iterations];
      Arrays.fill(costs, 1);
      int phase = random.nextInt(every);
      for (int index = 0; every > 1 && index < iterations; index++) {
        costs[index] += index % every == phase ? 0.5 + more * (every + 0.5) : 0;
      }
      if (worst > 0) {
        ForkShape.bursts(random, costs, 0.2, 0.6, worst);
      }
      for (int index = 0; index < iterations; index++) {
        costs[index] *= Math.exp(NOISE * random.nextGaussian());
      }
      logs[attempt] = Math.log(candidate.of(costs));
    }
    double mean = Arrays.stream(logs).average().orElseThrow();
    double squares = Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
    return new Deviation(mean, Math.sqrt(squares / (TRIES - 1)));
  }
}
