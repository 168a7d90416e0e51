package dev.plumbline.simulation;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * One kind of benchmark suite.
 *
 * @param noise the shape of the noise
 * @param total standard deviation of a single iteration as a fraction of the value
 * @param share part of its variance that lies between forks, in [0, 1]
 * @param forks forks a side
 * @param suite benchmarks in the suite
 */
record Scenario(Noise noise, double total, double share, int forks, int suite) {
  static final int ITERATIONS = 5;

  /** Iterations of each fork of a benchmark that takes {@code location}. */
  double[][] draw(RandomGenerator random, double location, int forkCount) {
    double between = total * Math.sqrt(share);
    double within = total * Math.sqrt(1 - share);
    double[][] values = new double[forkCount][ITERATIONS];
    for (double[] fork : values) {
      double level = location * noise.forkFactor(random) * (1 + between * noise.effect(random));
      for (int iteration = 0; iteration < ITERATIONS; iteration++) {
        fork[iteration] = level * (1 + within * noise.effect(random));
      }
    }
    return values;
  }

  /** A whole suite of benchmarks that take 1000 ns. */
  double[][][] draw(RandomGenerator random) {
    double[][][] values = new double[suite][][];
    for (int benchmark = 0; benchmark < suite; benchmark++) {
      values[benchmark] = draw(random, 1000, forks);
    }
    return values;
  }

  /** A seed of this scenario's own, the same in every run. */
  long seed(long base) {
    long mixed = base;
    for (long part :
        new long[] {noise.name().hashCode(), Math.round(1000 * total), Math.round(100 * share)}) {
      mixed = mixed * 31 + part;
    }
    return (mixed * 31 + forks) * 31 + suite;
  }

  String name() {
    return String.format(
        Locale.ROOT,
        "%s total %.0f %% share %.2f forks %d suite %d",
        noise,
        100 * total,
        share,
        forks,
        suite);
  }
}
