package dev.plumbline.simulation;

import java.util.SplittableRandom;

/** By how much a neighbour slows a fork down. */
enum Slowed {
  BY_UP_TO_HALF {
    @Override
    double draw(SplittableRandom random) {
      return Math.log1p(0.5 * random.nextDouble());
    }
  },
  BY_A_TENTH_ON_AVERAGE {
    @Override
    double draw(SplittableRandom random) {
      return -0.1 * Math.log1p(-random.nextDouble());
    }
  },
  BY_45_PERCENT {
    @Override
    double draw(SplittableRandom random) {
      return Math.log(1.45);
    }
  };

  /** By how much, as a log ratio. */
  abstract double draw(SplittableRandom random);

  /**
   * Log costs of forks of which a share is slowed.
   *
   * @param noise standard deviation between those that are not
   * @param level of those
   */
  double[] forks(SplittableRandom random, int count, double share, double noise, double level) {
    double[] logs = new double[count];
    for (int fork = 0; fork < count; fork++) {
      logs[fork] = level + noise * random.nextGaussian();
      logs[fork] += random.nextDouble() < share ? draw(random) : 0;
    }
    return logs;
  }
}
