package dev.plumbline.model;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The values of one metric in its own unit, kept as forks × iterations: never flattened, never
 * trimmed.
 */
public sealed interface Sample {

  /** How many forks have values; 0 when the file did not say. */
  int forks();

  /** How many iterations all forks have together; 0 when the file did not say. */
  int iterations();

  /** A value for each iteration of each fork; forks may be of unequal length, values may be NaN. */
  final class Values implements Sample {
    private final double[][] forks;

    private Values(double[][] forks) {
      this.forks = forks;
    }

    /** Copies {@code forks[f][i]}, the value of iteration i of fork f. */
    public static Values of(double[][] forks) {
      return new Values(Arrays.stream(forks).map(double[]::clone).toArray(double[][]::new));
    }

    @Override
    public int forks() {
      return forks.length;
    }

    @Override
    public int iterations() {
      return Arrays.stream(forks).mapToInt(fork -> fork.length).sum();
    }

    /** A copy of the iterations of one fork. */
    public double[] fork(int index) {
      return forks[index].clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Values that && Arrays.deepEquals(forks, that.forks);
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(forks);
    }

    @Override
    public String toString() {
      return "Values" + Arrays.deepToString(forks);
    }
  }

  /** Sample mode: a histogram of single operations for each iteration of each fork. */
  record Histograms(List<List<Histogram>> perFork) implements Sample {
    /** Copies the lists. */
    public Histograms {
      perFork = perFork.stream().map(List::copyOf).toList();
    }

    @Override
    public int forks() {
      return perFork.size();
    }

    @Override
    public int iterations() {
      return perFork.stream().mapToInt(List::size).sum();
    }
  }

  /**
   * Only a score and its error are known: a CSV file, or a JSON file without raw data. Shown, never
   * judged as if known.
   *
   * @param score the reported score; may be NaN
   * @param error half the width of JMH's 99.9 % interval; empty when it was not given or NaN
   * @param declaredForks forks the file claims; 0 when it does not say
   * @param declaredIterations iterations of all forks the file claims; 0 when it does not say
   */
  record Summary(double score, OptionalDouble error, int declaredForks, int declaredIterations)
      implements Sample {
    @Override
    public int forks() {
      return declaredForks;
    }

    @Override
    public int iterations() {
      return declaredIterations;
    }
  }
}
