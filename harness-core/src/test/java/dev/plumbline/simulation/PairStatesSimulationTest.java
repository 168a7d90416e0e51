package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.PairedSeries;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forks in two states or three, beside neighbours that slow both forks of a pair alike, as turns
 * make them: does the estimate from pairs keep its level, and find?
 */
@Tag("once")
class PairStatesSimulationTest {
  private static final long SEED = 2028;
  private static final int TRIES = Simulation.LONG ? 2000 : 300;
  private static final double BAND = Math.log(1.05);

  /** The level at which intervals miss, and the one of a look at which a verdict is made. */
  private static final double LEVEL = 0.99;

  private static final double LOOK = 0.999;

  private int fromStates;
  private int missed;
  private int beyond;
  private int found;
  private int foundByPairs;

  @ParameterizedTest
  @CsvSource({
    "0.5, 2, 0.29, 0.01, 0.00, 8",
    "0.5, 2, 0.29, 0.01, 0.00, 13",
    "0.5, 2, 0.29, 0.01, 0.00, 20",
    "0.3, 2, 0.29, 0.01, 0.00, 13",
    "0.3, 2, 0.29, 0.01, 0.00, 20",
    "0.5, 2, 0.29, 0.02, 0.05, 20",
    "0.5, 2, 0.15, 0.01, 0.05, 20",
    "0.5, 3, 0.15, 0.01, 0.00, 13",
    "0.5, 3, 0.15, 0.01, 0.05, 20",
    "0.5, 2, 0.08, 0.02, 0.00, 20",
    "0.3, 3, 0.15, 0.01, 0.00, 13",
    "0.3, 3, 0.15, 0.01, 0.00, 20",
    "0.2, 5, 0.07, 0.005, 0.00, 13",
    "0.2, 5, 0.07, 0.005, 0.00, 20",
    "0.3, 5, 0.07, 0.01, 0.00, 13"
  })
  void theSameCodeIsNotCalledChangedAndTenPercentIsFoundNoLessOften(
      double share, int states, double distance, double noise, double disturbed, int pairs) {
    SplittableRandom random = new SplittableRandom(SEED + pairs);
    boolean[] headFirst = new boolean[pairs];
    for (int attempt = 0; attempt < TRIES; attempt++) {
      for (double change : new double[] {0, Math.log1p(0.1)}) {
        double[] base = new double[pairs];
        double[] head = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
          // A neighbour slows both by up to half, which hides their states from single forks.
          double both = 0.4 * random.nextDouble();
          base[pair] = both + distance * state(random, share, states);
          head[pair] =
              both
                  + change
                  + distance * state(random, share, states)
                  + noise * random.nextGaussian();
          head[pair] += random.nextDouble() < disturbed ? 0.4 * random.nextDouble() : 0;
        }
        count(PairedSeries.of(base, head, headFirst), change);
      }
    }
    System.out.println(
        Simulation.format(
            "%d states %.0f %% apart, the slower in %.0f %%, noise %.0f %%, %.0f %% disturbed, %d"
                + " pairs, seed %d: A/A from states %.0f %%, interval misses 0 in %.1f %%, beyond"
                + " the band %d of %d; +10 %% found %.0f %%, by pairs alone %.0f %%",
            states,
            100 * Math.expm1(distance),
            100 * share,
            100 * noise,
            100 * disturbed,
            pairs,
            SEED,
            percent(fromStates),
            percent(missed),
            beyond,
            TRIES,
            percent(found),
            percent(foundByPairs)));
    assertThat(Simulation.above(missed, TRIES, 0.02)).as("seed %d", SEED).isFalse();
    // Three states may show three groups by accident; a verdict needs fresh pairs that agree.
    double bound = states == 2 ? 0.001 : 0.002;
    assertThat(Simulation.above(beyond, TRIES, bound)).as("seed %d", SEED).isFalse();
    assertThat(found).as("seed %d", SEED).isGreaterThanOrEqualTo(foundByPairs);
  }

  private void count(PairedSeries series, double change) {
    LogRatio estimate = series.estimate();
    double half = estimate.halfWidth(LOOK);
    if (change == 0) {
      fromStates += states(series) ? 1 : 0;
      missed += Math.abs(estimate.value()) > estimate.halfWidth(LEVEL) ? 1 : 0;
      beyond += Math.abs(estimate.value()) - half > BAND ? 1 : 0;
    } else {
      LogRatio pairs = series.paired();
      found += estimate.value() - half > BAND ? 1 : 0;
      foundByPairs += pairs.value() - pairs.halfWidth(LOOK) > BAND ? 1 : 0;
    }
  }

  private static boolean states(PairedSeries series) {
    return series.basis() == PairedSeries.Basis.PAIR_STATES
        || series.basis() == PairedSeries.Basis.ALIKE_PAIRS;
  }

  /** 0 for the fastest state; each slower one as often as the share says that a fork falls on. */
  private static int state(SplittableRandom random, double share, int states) {
    int state = 0;
    while (state < states - 1 && random.nextDouble() < share) {
      state++;
    }
    return state;
  }

  private static double percent(int count) {
    return 100.0 * count / TRIES;
  }
}
