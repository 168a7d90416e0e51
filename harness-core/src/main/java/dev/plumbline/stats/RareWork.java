package dev.plumbline.stats;

import java.util.stream.IntStream;

/**
 * Whether one side has work on few of its turns that the other has not, such as collecting garbage:
 * the median over turns is blind to it, the one over stretches of turns is not ({@link TurnRatio}).
 */
final class RareWork {
  /**
   * Both medians must differ by more than this on average over all pairs, as a log ratio: less is
   * what chance and a neighbour leave.
   */
  static final double LEAST = 0.01;

  /**
   * Their difference must also lie this high in Student's distribution, on either side: chance
   * shows it in one of ten benchmarks.
   */
  private static final double PROBABILITY = 0.95;

  private RareWork() {}

  /**
   * Whether there is such work, as far as that can be told.
   *
   * @param typical what the typical turn says of each pair, as a log ratio
   * @param stretches what stretches of turns say of it
   * @return false with fewer than two pairs
   */
  static boolean is(double[] typical, double[] stretches) {
    double[] differences =
        IntStream.range(0, typical.length).mapToDouble(i -> stretches[i] - typical[i]).toArray();
    double mean = PairedSeries.average(differences);
    if (differences.length < 2 || Math.abs(mean) <= LEAST) {
      return false;
    }
    double error = Math.sqrt(PairedSeries.variance(differences) / differences.length);
    return Math.abs(mean) > StudentT.quantile(PROBABILITY, differences.length - 1) * error;
  }
}
