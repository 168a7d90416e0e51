package dev.plumbline.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What forks scatter by besides their normal noise, in an A/B run. */
enum PairNoise {
  NORMAL {
    @Override
    double[] disturbance(int forks, SplittableRandom random) {
      return new double[forks];
    }
  },

  /** One fork of ten is 1.2 to 3 times slower. */
  HEAVY_TAILED {
    @Override
    double[] disturbance(int forks, SplittableRandom random) {
      double[] logs = new double[forks];
      for (int fork = 0; fork < forks; fork++) {
        logs[fork] = random.nextDouble() < 0.1 ? Math.log(random.nextDouble(1.2, 3)) : 0;
      }
      return logs;
    }
  },

  /** Each fork is in one of two states, 25 % apart. */
  TWO_STATES {
    @Override
    double[] disturbance(int forks, SplittableRandom random) {
      double[] logs = new double[forks];
      for (int fork = 0; fork < forks; fork++) {
        logs[fork] = random.nextBoolean() ? Math.log(1.25) : 0;
      }
      return logs;
    }
  },

  /** One fork of four is in a state that is 40 % slower. */
  RARE_STATE {
    @Override
    double[] disturbance(int forks, SplittableRandom random) {
      double[] logs = new double[forks];
      for (int fork = 0; fork < forks; fork++) {
        logs[fork] = random.nextDouble() < 0.25 ? Math.log(1.4) : 0;
      }
      return logs;
    }
  },

  /** The machine slows down by a fifth at some time in the middle half of the run. */
  DRIFT {
    @Override
    double[] disturbance(int forks, SplittableRandom random) {
      double[] logs = new double[forks];
      int slow = random.nextInt(forks / 4, 1 + forks * 3 / 4);
      Arrays.fill(logs, slow, forks, Math.log(1.2));
      return logs;
    }
  },

  /** A neighbour comes by for two to four forks on end and slows them down 1.2 to 3 times. */
  NEIGHBOUR {
    @Override
    double[] disturbance(int forks, SplittableRandom random) {
      double[] logs = new double[forks];
      int fork = 0;
      while (fork < forks) {
        if (random.nextDouble() < 0.05) {
          int end = Math.min(forks, fork + random.nextInt(2, 5));
          Arrays.fill(logs, fork, end, Math.log(random.nextDouble(1.2, 3)));
          fork = end;
        } else {
          fork++;
        }
      }
      return logs;
    }
  };

  /**
   * By how much the forks of a run are slower than they would be, as logarithms.
   *
   * @param forks all forks of all benchmarks and sides, in the order they are run
   */
  abstract double[] disturbance(int forks, SplittableRandom random);
}
