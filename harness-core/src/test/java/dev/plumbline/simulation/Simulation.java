package dev.plumbline.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/** What the simulation tests share: how much to draw, and when a rate is too high. */
final class Simulation {
  /** {@code -Dplumbline.simulation=long} draws as much as the tables of docs/method.md. */
  static final boolean LONG = "long".equals(System.getProperty("plumbline.simulation"));

  static final int[] FORKS = {3, 5, 10};
  static final double[] SHARES = {0, 0.25, 0.5, 0.75};
  static final int[] SUITES = {1, 20, 200};

  /** A count less likely than this under the bound fails; seeds are fixed, so it does not flake. */
  private static final double UNLIKELY = 1e-4;

  private Simulation() {}

  /** How many suites of a size are drawn for one cell. */
  static int repetitions(int suite) {
    return switch (suite) {
      case 1 -> LONG ? 6000 : 600;
      case 20 -> LONG ? 1000 : 100;
      default -> LONG ? 300 : 25;
    };
  }

  /** Whether so many hits would hardly be seen if the true rate were at most {@code bound}. */
  static boolean above(int hits, int tries, double bound) {
    return hits > 0
        && new BinomialDistribution(tries, bound).cumulativeProbability(hits - 1) > 1 - UNLIKELY;
  }

  /** Whether so few hits would hardly be seen if the true rate were at least {@code bound}. */
  static boolean below(int hits, int tries, double bound) {
    return new BinomialDistribution(tries, bound).cumulativeProbability(hits) < UNLIKELY;
  }

  /** Every suite size, number of forks and share at a total noise. */
  static List<Scenario> grid(Noise noise, double total) {
    List<Scenario> scenarios = new ArrayList<>();
    for (int suite : SUITES) {
      for (int forks : FORKS) {
        for (double share : SHARES) {
          scenarios.add(new Scenario(noise, total, share, forks, suite));
        }
      }
    }
    return scenarios;
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
