package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.stats.Coefficient;
import dev.plumbline.stats.StraightLine;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forks around a straight line: how often do the 99 % intervals of its parts miss the truth?
 *
 * <p>The noise of a fork is a share of its time: the same for every value of the parameter, growing
 * tenfold from the least to the largest, falling tenfold, or normal with one fork in twenty slowed
 * down 1.2 to 3 times.
 */
final class StraightLineSimulationTest {
  private static final long SEED = 1946;
  private static final int TRIES = Simulation.LONG ? 20_000 : 2_000;
  private static final double LEVEL = 0.99;

  private enum Scatter {
    SAME,
    NEIGHBOUR,
    GROWS,
    FALLS;

    /**
     * How often an interval may miss. Where one value of x has nearly all the noise its few forks
     * are the only ones that count, and Satterthwaite's degrees of freedom are too many when they
     * agree by accident: docs/method.md says so.
     */
    double bound(int forks) {
      boolean alike = this == SAME || this == NEIGHBOUR;
      return alike || forks > 5 ? 0.01 : forks > 3 ? 0.015 : 0.025;
    }
  }

  private static final class Misses {
    private int slope;
    private int fixed;
    private int bend;
    private double width;

    void count(StraightLine line, double fixedTruth, double slopeTruth) {
      slope += misses(line.slope(), slopeTruth);
      fixed += misses(line.fixed(), fixedTruth);
      bend += misses(line.bend(), 0);
      width += line.slope().halfWidth(LEVEL) / slopeTruth;
    }

    private static int misses(Coefficient part, double truth) {
      return Math.abs(part.value() - truth) > part.halfWidth(LEVEL) ? 1 : 0;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2 5 10 20, 100, 20",
    "2 5 10 20 50, 10, 240",
    "10 100 1000, 0, 1",
    "1 2 4, 50, 50",
    "1 10 100, 1000, 1"
  })
  void theIntervalsKeepTheirLevelWithThreeAndWithFiveForks(
      String values, double fixed, double slope) {
    double[] x = List.of(values.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
    for (int forks : new int[] {3, 5, 10}) {
      for (Scatter scatter : Scatter.values()) {
        for (double noise : new double[] {0.01, 0.05}) {
          double bound = scatter.bound(forks);
          Misses misses = misses(x, fixed, slope, forks, scatter, noise);
          System.out.println(
              Simulation.format(
                  "x %s, %.0f + %.0f x, %d forks, %s, noise %.0f %%, seed %d: misses slope %.2f %%,"
                      + " fixed %.2f %%, bend %.2f %%; half width of the slope %.1f %%",
                  values,
                  fixed,
                  slope,
                  forks,
                  scatter,
                  100 * noise,
                  SEED,
                  100.0 * misses.slope / TRIES,
                  100.0 * misses.fixed / TRIES,
                  100.0 * misses.bend / TRIES,
                  100 * misses.width / TRIES));
          assertThat(Simulation.above(misses.slope, TRIES, bound)).as("slope").isFalse();
          assertThat(Simulation.above(misses.fixed, TRIES, bound)).as("fixed").isFalse();
          assertThat(Simulation.above(misses.bend, TRIES, bound)).as("bend").isFalse();
        }
      }
    }
  }

  private static Misses misses(
      double[] x, double fixed, double slope, int forks, Scatter scatter, double noise) {
    SplittableRandom random = new SplittableRandom(SEED);
    Misses misses = new Misses();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      List<double[]> logs = new ArrayList<>();
      for (int point = 0; point < x.length; point++) {
        double place = point / (x.length - 1.0);
        double own =
            switch (scatter) {
              case SAME, NEIGHBOUR -> noise;
              case GROWS -> noise * Math.pow(10, place - 1);
              case FALLS -> noise * Math.pow(10, -place);
            };
        logs.add(draw(random, Math.log(fixed + slope * x[point]), own, forks, scatter));
      }
      misses.count(StraightLine.of(x, logs), fixed, slope);
    }
    return misses;
  }

  private static double[] draw(
      SplittableRandom random, double log, double noise, int forks, Scatter scatter) {
    double[] logs = new double[forks];
    for (int fork = 0; fork < forks; fork++) {
      logs[fork] = log + noise * random.nextGaussian();
      if (scatter == Scatter.NEIGHBOUR && random.nextDouble() < 0.05) {
        logs[fork] += Math.log(1.2 + 1.8 * random.nextDouble());
      }
    }
    return logs;
  }
}
