package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.PairedSeries;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Part of all forks slowed by amounts that differ: does the estimate keep its level, and find? */
@Tag("once")
class FastForksSimulationTest {
  private static final long SEED = 2026;
  private static final int TRIES = 1500;
  private static final double BAND = Math.log(1.05);

  /** The level at which intervals miss, and the one of a look at which a verdict is made. */
  private static final double LEVEL = 0.99;

  private static final double LOOK = 0.999;

  private record Seen(int fromFast, int missed, int beyond, int inside, int paired) {}

  @ParameterizedTest
  @CsvSource({
    "0, BY_UP_TO_HALF, 0.015, 13",
    "0, BY_UP_TO_HALF, 0.03, 20",
    "0.2, BY_UP_TO_HALF, 0.015, 8",
    "0.2, BY_UP_TO_HALF, 0.015, 13",
    "0.2, BY_A_TENTH_ON_AVERAGE, 0.015, 13",
    "0.2, BY_45_PERCENT, 0.015, 13",
    "0.4, BY_UP_TO_HALF, 0.005, 13",
    "0.4, BY_UP_TO_HALF, 0.015, 20",
    "0.4, BY_A_TENTH_ON_AVERAGE, 0.015, 20",
    "0.4, BY_45_PERCENT, 0.015, 8",
    "0.6, BY_UP_TO_HALF, 0.015, 8",
    "0.6, BY_UP_TO_HALF, 0.015, 20",
    "0.6, BY_A_TENTH_ON_AVERAGE, 0.015, 20"
  })
  void theSameCodeIsNotCalledChangedAndTenPercentIsFoundMoreOftenThanByPairs(
      double share, Slowed slowed, double noise, int forks) {
    Seen same = tries(share, slowed, noise, forks, 0);
    Seen slower = tries(share, slowed, noise, forks, 0.10);
    System.out.println(
        Simulation.format(
            "%.0f %% of forks slowed %s, noise %.1f %%, %d pairs, seed %d: A/A from fast forks"
                + " %.0f %%, interval misses 0 in %.1f %%, beyond the band %d of %d, inside %.0f %%;"
                + " +10 %% found %.0f %%, by pairs alone %.0f %%",
            100 * share,
            slowed,
            100 * noise,
            forks,
            SEED,
            percent(same.fromFast()),
            percent(same.missed()),
            same.beyond(),
            TRIES,
            percent(same.inside()),
            percent(slower.beyond()),
            percent(slower.paired())));
    assertThat(Simulation.above(same.missed(), TRIES, 0.02)).as("seed %d", SEED).isFalse();
    assertThat(Simulation.above(same.beyond(), TRIES, 0.001)).as("seed %d", SEED).isFalse();
    if (share == 0) {
      assertThat(same.fromFast()).as("seed %d", SEED).isLessThan(TRIES / 5);
    } else {
      assertThat(slower.beyond()).as("seed %d", SEED).isGreaterThan(slower.paired());
    }
  }

  private static double percent(int count) {
    return 100.0 * count / TRIES;
  }

  private static Seen tries(double share, Slowed slowed, double noise, int forks, double change) {
    SplittableRandom random = new SplittableRandom(SEED + forks);
    boolean[] headFirst = new boolean[forks];
    int fromFast = 0;
    int missed = 0;
    int beyond = 0;
    int inside = 0;
    int paired = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double[] base = slowed.forks(random, forks, share, noise, 0);
      double[] head = slowed.forks(random, forks, share, noise, Math.log1p(change));
      PairedSeries series = PairedSeries.of(base, head, headFirst);
      LogRatio estimate = series.estimate();
      double half = estimate.halfWidth(LOOK);
      fromFast += series.basis() == PairedSeries.Basis.FAST_FORKS ? 1 : 0;
      missed += Math.abs(estimate.value() - Math.log1p(change)) > estimate.halfWidth(LEVEL) ? 1 : 0;
      beyond += Math.abs(estimate.value()) - half > BAND ? 1 : 0;
      inside += Math.abs(estimate.value()) + half < BAND ? 1 : 0;
      LogRatio pairs = series.paired();
      paired += pairs.value() - pairs.halfWidth(LOOK) > BAND ? 1 : 0;
    }
    return new Seen(fromFast, missed, beyond, inside, paired);
  }
}
