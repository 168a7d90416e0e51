package dev.plumbline.simulation;

import java.util.random.RandomGenerator;

/**
 * Shapes of noise, standardized to mean 0 and variance 1 unless it says otherwise. A shape is used
 * for the effects of forks and, independently, for those of iterations.
 */
enum Noise {
  NORMAL {
    @Override
    double effect(RandomGenerator random) {
      return random.nextGaussian();
    }
  },
  /** Skewed to the slow side: exp of a standard normal, skewness 6. */
  LOGNORMAL {
    @Override
    double effect(RandomGenerator random) {
      double mean = Math.exp(0.5);
      double deviation = mean * Math.sqrt(Math.E - 1);
      return (Math.exp(random.nextGaussian()) - mean) / deviation;
    }
  },
  /** Normal, but 5 % of forks are 2 to 10 times slower on top of it. */
  HEAVY_TAILED {
    @Override
    double effect(RandomGenerator random) {
      return random.nextGaussian();
    }

    @Override
    double forkFactor(RandomGenerator random) {
      return random.nextDouble() < 0.05 ? random.nextDouble(2, 10) : 1;
    }
  },
  /** One of two values, equally likely: 2 standard deviations apart. */
  BIMODAL {
    @Override
    double effect(RandomGenerator random) {
      return random.nextBoolean() ? 1 : -1;
    }
  },
  /** One of two values, the slow one in 1 of 5 forks: 2.5 standard deviations apart. */
  BIMODAL_RARE {
    @Override
    double effect(RandomGenerator random) {
      return random.nextInt(5) == 0 ? 2 : -0.5;
    }
  };

  /** A draw. */
  abstract double effect(RandomGenerator random);

  /** What a fork is slower by as a whole, beyond its effect. */
  double forkFactor(RandomGenerator random) {
    return 1;
  }
}
