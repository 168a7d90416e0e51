package dev.plumbline.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** Shapes of the iteration series of one fork, measured from its cold start on. */
enum ForkShape {
  /** At its speed from the first iteration on. */
  STEADY,
  /** Two or three steps down: interpreted, then each compiler. */
  STEPS,
  /** An exponential approach to the steady speed. */
  DECAY,
  /** A slow drift downwards by 6 % over the first half. */
  DRIFT,
  /** Warm, then a step up that stays, in the second or third fifth. */
  DEOPTIMISED,
  /** Steps, and every third to fifth iteration half as slow again. */
  COLLECTED,
  /** As {@link #STEPS}, and a neighbour slows 20 to 50 % of the iterations, in runs. */
  BURSTS,
  /** As {@link #STEADY}, with such a neighbour. */
  STEADY_BURSTS,
  /** A step down by a quarter or more in the last fourth. */
  LATE;

  /** The cost of the steady state. */
  static final double STEADY_COST = 1;

  /** A fork: its iterations, and where the steady state begins, -1 when there is none. */
  static final class Drawn {
    private final double[] costs;
    private final int start;

    private Drawn(double[] costs, int start) {
      this.costs = costs;
      this.start = start;
    }

    double[] costs() {
      return costs;
    }

    int start() {
      return start;
    }
  }

  /** The name for tables. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * Draws a fork.
   *
   * @param noise standard deviation of an iteration
   * @param correlation what an iteration keeps of the noise of the one before
   */
  Drawn draw(SplittableRandom random, int iterations, double noise, double correlation) {
    double[] levels = new double[iterations];
    Arrays.fill(levels, STEADY_COST);
    int start = 0;
    switch (this) {
      case STEADY, STEADY_BURSTS -> {}
      case STEPS, COLLECTED, BURSTS -> start = steps(random, levels);
      case DECAY -> {
        double time = iterations * random.nextDouble(0.03, 0.10);
        for (int index = 0; index < iterations; index++) {
          levels[index] += 2 * Math.exp(-index / time);
          start = levels[index] > 1.02 ? index + 1 : start;
        }
      }
      case DRIFT -> {
        for (int index = 0; index < iterations / 2; index++) {
          levels[index] += 0.06 * (1 - index / (iterations / 2.0));
          start = levels[index] > 1.02 ? index + 1 : start;
        }
      }
      case DEOPTIMISED -> {
        int warm = steps(random, levels);
        start = Math.max(warm + 3, (int) (iterations * random.nextDouble(0.2, 0.6)));
        double faster = 1 / random.nextDouble(1.1, 2);
        for (int index = warm; index < start; index++) {
          levels[index] *= faster;
        }
      }
      case LATE -> {
        int at = (int) (iterations * random.nextDouble(0.75, 0.9));
        Arrays.fill(levels, 0, at, random.nextDouble(1.25, 3));
        start = -1;
      }
    }
    if (this == COLLECTED) {
      int every = random.nextInt(3, 6);
      for (int index = random.nextInt(every); index < iterations; index += every) {
        levels[index] *= 1.5;
      }
    }
    if (this == BURSTS || this == STEADY_BURSTS) {
      bursts(random, levels, 0.2, 0.5, 3);
    }
    double wander = random.nextGaussian();
    for (int index = 0; index < iterations; index++) {
      wander =
          correlation * wander + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      levels[index] *= Math.exp(noise * wander);
    }
    return new Drawn(levels, start);
  }

  private static int steps(SplittableRandom random, double[] levels) {
    int first = random.nextInt(1, 2 + levels.length / 15);
    int second = first + random.nextInt(1, 2 + levels.length / 6);
    double slow = random.nextDouble(1.1, 2.5);
    Arrays.fill(levels, first, second, slow);
    Arrays.fill(levels, 0, first, slow * random.nextDouble(1.5, 8));
    return second;
  }

  /**
   * Slows runs of iterations down, each run by a factor of its own that jitters by a fourth of the
   * delay; one run in eight tenfold. The share of slowed iterations lies between the two given.
   */
  static void bursts(
      SplittableRandom random, double[] levels, double least, double most, double worst) {
    double[] factors = new double[levels.length];
    int slowed;
    do {
      double share = random.nextDouble(least, most);
      double meanLength = random.nextDouble(2, 8);
      boolean slow = random.nextDouble() < share;
      double factor = random.nextDouble(1.2, worst);
      slowed = 0;
      for (int index = 0; index < levels.length; index++) {
        factors[index] = slow ? 1 + (factor - 1) * Math.exp(0.25 * random.nextGaussian()) : 1;
        slowed += slow ? 1 : 0;
        double leave = slow ? 1 / meanLength : share / (1 - share) / meanLength;
        if (random.nextDouble() < leave) {
          slow = !slow;
          factor = random.nextInt(8) == 0 ? 10 : random.nextDouble(1.2, worst);
        }
      }
    } while (slowed < least * levels.length || slowed > most * levels.length);
    for (int index = 0; index < levels.length; index++) {
      levels[index] *= factors[index];
    }
  }
}
