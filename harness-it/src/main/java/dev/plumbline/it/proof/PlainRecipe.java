package dev.plumbline.it.proof;

import dev.plumbline.stats.StudentT;
import java.util.Arrays;
import java.util.List;

/**
 * What many teams do with plain JMH, to be compared with: 3 forks a side, each of 3 × 1 s of
 * warm-up and 5 × 1 s, first all of the base and then all of the head. A change is what shows in
 * two intervals of JMH (99.9 %, over all iterations) that do not touch, and in means that differ by
 * more than 5 %.
 *
 * <p>For real: {@code java -jar planted/target/planted.jar Sorting -p extra=0 -f 3 -wi 3 -w 1s -i 5
 * -r 1s}, the same with {@code extra=10}, and a look at both; or many times over, see {@link
 * RecipeTable}.
 */
public final class PlainRecipe {
  /** Forks of a side. */
  public static final int FORKS = 3;

  /** Iterations of a fork that are left out, 1 s each. */
  public static final int WARMUPS = 3;

  /** Iterations of a fork that count, 1 s each. */
  public static final int ITERATIONS = 5;

  private static final double BAND = 0.05;

  /** JMH's own: an interval of 99.9 %, two-sided. */
  private static final double UPPER = 0.9995;

  private PlainRecipe() {}

  /**
   * JMH's score and error.
   *
   * @param mean of all iterations
   * @param error half the width of the interval
   */
  record Score(double mean, double error) {
    static Score of(double[] iterations) {
      double mean = Arrays.stream(iterations).average().orElseThrow();
      double squares = Arrays.stream(iterations).map(v -> (v - mean) * (v - mean)).sum();
      int degrees = iterations.length - 1;
      double error = Math.sqrt(squares / degrees / iterations.length);
      return new Score(mean, StudentT.quantile(UPPER, degrees) * error);
    }

    boolean apart(Score other) {
      return Math.abs(mean - other.mean) > error + other.error;
    }
  }

  /**
   * What the recipe calls a change from base to head.
   *
   * @param base values of every iteration of each fork, with those of the warm-up, lower is faster
   * @param head the same
   * @return never inconclusive: the recipe does not know doubt
   * @throws IllegalArgumentException if a side has other than 3 forks, or a fork other than 8
   *     iterations
   */
  public static Called call(List<List<Double>> base, List<List<Double>> head) {
    Score before = Score.of(measured(base));
    Score after = Score.of(measured(head));
    double change = after.mean() / before.mean() - 1;
    if (!before.apart(after) || Math.abs(change) <= BAND) {
      return Called.UNCHANGED;
    }
    return change > 0 ? Called.REGRESSED : Called.IMPROVED;
  }

  private static double[] measured(List<List<Double>> forks) {
    if (forks.size() != FORKS || forks.stream().anyMatch(f -> f.size() != WARMUPS + ITERATIONS)) {
      throw new IllegalArgumentException(
          "the recipe needs 3 forks of 8 iterations, there are "
              + forks.stream().map(List::size).toList());
    }
    return forks.stream()
        .flatMap(fork -> fork.stream().skip(WARMUPS))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
