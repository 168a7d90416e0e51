package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.ForkLocation;
import dev.plumbline.stats.Settling;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Is the warm-up of a fork cut off where it ends? How far the start is off, what that does to the
 * fork's number, and how often a fork is said not to have settled.
 */
@Tag("once")
class SettlingSimulationTest {
  private static final long SEED = 1992;
  private static final int TRIES = Simulation.LONG ? 4000 : 400;
  private static final double[] NOISE = {0.01, 0.03};

  /** Iterations wander: each keeps so much of the one before. */
  private static final double WANDER = 0.5;

  private record Seen(ForkShape shape, int changing, Quantiles startOff, Quantiles numberOff) {}

  private record Quantiles(double low, double median, double high) {
    static Quantiles of(double[] values) {
      Arrays.sort(values);
      int last = values.length - 1;
      return new Quantiles(values[last / 20], values[last / 2], values[last * 19 / 20]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 120})
  void theWarmUpIsCutOffWhereItEnds(int iterations) {
    StringBuilder table = new StringBuilder();
    table.append(
        Simulation.format(
            "%n| seed %d, %d iterations | not settled | start off by | 5 %% .. 95 %% | number off by"
                + " | 5 %% .. 95 %% |%n|---|---|---|---|---|---|",
            SEED, iterations));
    for (double noise : NOISE) {
      for (ForkShape shape : ForkShape.values()) {
        Seen seen = measure(shape, iterations, noise);
        table.append(row(seen, noise));
        check(seen, iterations, noise);
      }
    }
    System.out.println(table);
  }

  private static void check(Seen seen, int iterations, double noise) {
    String what = Simulation.format("%s, seed %d, noise %s", seen.shape(), SEED, noise);
    if (seen.shape() == ForkShape.LATE) {
      assertThat(Simulation.below(seen.changing(), TRIES, 0.99)).as(what).isFalse();
      return;
    }
    double bound = iterations >= 40 ? 0.05 : 0.08;
    assertThat(Simulation.above(seen.changing(), TRIES, bound)).as(what).isFalse();
    assertThat(Math.abs(seen.numberOff().median())).as(what).isLessThan(0.01);
    boolean sharp = seen.shape() != ForkShape.DECAY && seen.shape() != ForkShape.DRIFT;
    if (sharp) {
      assertThat(seen.startOff().median()).as(what).isBetween(-1.0, 1.0);
    }
  }

  private static Seen measure(ForkShape shape, int iterations, double noise) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] startOff = new double[TRIES];
    double[] numberOff = new double[TRIES];
    int changing = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      ForkShape.Drawn drawn = shape.draw(random, iterations, noise, WANDER);
      Settling found = Settling.find(drawn.costs());
      changing += found.state() == Settling.State.CHANGING ? 1 : 0;
      int start = Math.max(0, drawn.start());
      startOff[attempt] = found.start() - start;
      numberOff[attempt] =
          Math.log(location(drawn.costs(), found.start()) / location(drawn.costs(), start));
    }
    return new Seen(shape, changing, Quantiles.of(startOff), Quantiles.of(numberOff));
  }

  private static double location(double[] costs, int start) {
    return ForkLocation.of(Arrays.copyOfRange(costs, start, costs.length));
  }

  private static String row(Seen seen, double noise) {
    String first =
        Simulation.format(
            "%n| %s, noise %.0f %% | %.1f |",
            seen.shape().words(), 100 * noise, 100.0 * seen.changing() / TRIES);
    return seen.shape() == ForkShape.LATE
        ? first + " | | | |"
        : first
            + Simulation.format(
                " %.0f | %.0f .. %.0f | %.1f %% | %.1f .. %.1f |",
                seen.startOff().median(),
                seen.startOff().low(),
                seen.startOff().high(),
                100 * seen.numberOff().median(),
                100 * seen.numberOff().low(),
                100 * seen.numberOff().high());
  }
}
