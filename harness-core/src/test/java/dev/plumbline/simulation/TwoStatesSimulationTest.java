package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.TwoStates;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forks of both sides in two states at random: is nothing called a change, and a change found? */
@Tag("once")
class TwoStatesSimulationTest {
  private static final long SEED = 1922;
  private static final int TRIES = 2000;
  private static final double LEVEL = 0.99;
  private static final double BAND = Math.log1p(0.05);

  private record Seen(int estimated, int beyond, int missed, int mixture) {}

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.01, 6",
    "0.25, 0.01, 8",
    "0.25, 0.01, 12",
    "0.25, 0.02, 6",
    "0.25, 0.02, 8",
    "0.25, 0.02, 12",
    "0.10, 0.01, 8",
    "0, 0.02, 6",
    "0, 0.05, 8",
    "0, 0.05, 12"
  })
  void theSameCodeIsNotCalledChangedAndTenPercentIsFound(double apart, double noise, int forks) {
    Seen same = tries(apart, noise, forks, 0, 0.5);
    Seen slower = tries(apart, noise, forks, 0.10, 0.5);
    System.out.println(
        Simulation.format(
            "%.0f %% apart, noise %.0f %%, %d forks, seed %d: A/A estimated %.1f %%, beyond the band"
                + " %d of %d, interval misses 0 in %.1f %%, share changed in %d; +10 %% estimated"
                + " %.1f %%, found %.1f %%",
            100 * apart,
            100 * noise,
            forks,
            SEED,
            100.0 * same.estimated() / TRIES,
            same.beyond(),
            TRIES,
            same.estimated() == 0 ? 0 : 100.0 * same.missed() / same.estimated(),
            same.mixture(),
            100.0 * slower.estimated() / TRIES,
            100.0 * slower.beyond() / TRIES));
    assertThat(same.beyond()).as("seed %d", SEED).isZero();
    assertThat(Simulation.above(same.mixture(), TRIES, 0.01)).as("seed %d", SEED).isFalse();
    if (apart > 0) {
      assertThat(Simulation.above(same.missed(), Math.max(1, same.estimated()), 0.01))
          .as("seed %d", SEED)
          .isFalse();
    }
    if (apart == 0.25 && noise == 0.01) {
      assertThat(slower.beyond()).as("seed %d", SEED).isGreaterThan(slower.estimated() * 9 / 10);
    }
  }

  /** How often, of {@link #TRIES}, with a share of {@code slow} forks in the slow state. */
  private static Seen tries(double apart, double noise, int forks, double change, double slow) {
    SplittableRandom random = new SplittableRandom(SEED + forks);
    int estimated = 0;
    int beyond = 0;
    int missed = 0;
    int mixture = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double[] base = draw(random, forks, apart, noise, slow);
      double[] head = draw(random, forks, apart, noise, slow);
      for (int fork = 0; fork < forks; fork++) {
        head[fork] += Math.log1p(change);
      }
      Optional<TwoStates> found = TwoStates.of(base, head);
      if (found.isPresent()) {
        LogRatio within = found.get().within();
        double half = within.halfWidth(LEVEL);
        estimated++;
        beyond += Math.abs(within.value()) - half > BAND ? 1 : 0;
        missed += Math.abs(within.value() - Math.log1p(change)) > half ? 1 : 0;
        mixture += found.get().sameShare() <= 0.01 ? 1 : 0;
      }
    }
    return new Seen(estimated, beyond, missed, mixture);
  }

  private static double[] draw(
      SplittableRandom random, int forks, double apart, double noise, double slow) {
    double[] logs = new double[forks];
    for (int fork = 0; fork < forks; fork++) {
      logs[fork] = noise * random.nextGaussian();
      logs[fork] += random.nextDouble() < slow ? Math.log1p(apart) : 0;
    }
    return logs;
  }
}
