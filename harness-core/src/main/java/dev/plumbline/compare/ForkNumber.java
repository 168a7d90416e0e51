package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Mode;
import dev.plumbline.stats.CalmIterations;
import dev.plumbline.stats.ForkLocation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which of a fork's steady iterations make its number. All trials of a base and the head that is
 * held against them have to be asked together, as the two numbers of a fork are not alike.
 */
public enum ForkNumber {
  /** The calmest stretches of iterations: they have their share of what falls on some of them. */
  STRETCHES {
    @Override
    public double of(double[] costs) {
      return ForkLocation.of(costs);
    }

    @Override
    int start(int settled, int iterations) {
      return settled;
    }
  },
  /** The calmest single iterations, which the worst hour of a shared machine still has. */
  ITERATIONS {
    @Override
    public double of(double[] costs) {
      return CalmIterations.of(costs);
    }

    /**
     * Nothing that is still warming up is among the fastest, so cutting more than it takes gains
     * nothing; and a neighbour who stays to the end looks like other code from then on.
     */
    @Override
    int start(int settled, int iterations) {
      return Math.min(settled, iterations / 4);
    }
  };

  /** In longer ones, in seconds, what neighbours do is averaged, and few of them are calm. */
  private static final double LONGEST_ITERATION = 0.1;

  /**
   * Where collecting takes a larger share of the time, iterations without it leave out what counts.
   */
  private static final double MOST_COLLECTING = 0.05;

  private static final String COLLECTIONS = "gc.count";
  private static final String COLLECTING = "gc.time";

  /**
   * The number of a fork.
   *
   * @param costs of its steady iterations, in any unit, lower is faster
   * @return in that unit; NaN when there are none or one is NaN or infinite
   */
  public abstract double of(double[] costs);

  /**
   * The first iteration that counts.
   *
   * @param settled the one from which on the fork was found steady
   * @param iterations of the fork
   */
  abstract int start(int settled, int iterations);

  /**
   * What fits a benchmark. Single iterations, unless several threads contend, of which the calmest
   * iteration is one where the others rested; unless collecting garbage takes more than a twentieth
   * of the time, or nobody counted it; unless iterations are long, or not as long in all results.
   *
   * @param results of one benchmark, with or without warm-up
   */
  static ForkNumber of(List<BenchmarkResult> results) {
    boolean alike =
        results.stream().map(result -> result.setup().iterationSeconds()).distinct().count() == 1;
    return alike && results.stream().allMatch(ForkNumber::fitsIterations) ? ITERATIONS : STRETCHES;
  }

  /**
   * What fits a benchmark whose sides may have been measured in the same rounds. Forks that took
   * turns are compared turn by turn, and their own numbers only say how fast they are.
   */
  static ForkNumber of(List<BenchmarkResult> results, Optional<PairedRounds> rounds) {
    boolean turns = rounds.map(pairs -> pairs.apart() < pairs.complete().size()).orElse(false);
    return turns ? STRETCHES : of(results);
  }

  private static boolean fitsIterations(BenchmarkResult result) {
    return result.id().threads() == 1
        && result.id().mode() != Mode.SINGLE_SHOT
        && result.setup().iterationSeconds().orElse(Double.MAX_VALUE) <= LONGEST_ITERATION
        && collecting(result) <= MOST_COLLECTING;
  }

  /** The share of the time in which garbage was collected; NaN when that is not known. */
  private static double collecting(BenchmarkResult result) {
    if (result.measurement(COLLECTIONS).isEmpty()) {
      return Double.NaN;
    }
    double seconds = result.measurement(COLLECTING).map(ForkNumber::sum).orElse(0.0);
    return seconds / wholeSeconds(result);
  }

  private static double wholeSeconds(BenchmarkResult result) {
    Measurement primary = result.measurements().get(0);
    String iterations = result.setup().facts().getOrDefault("measurementIterations", "");
    if (!iterations.matches("[1-9][0-9]{0,8}")) {
      return Double.NaN;
    }
    OptionalDouble operation = ProfilerBytes.threadSeconds(primary, result.id().threads());
    double iteration = Math.max(result.setup().iterationSeconds().orElse(0), operation.orElse(0));
    return iteration * Integer.parseInt(iterations) * primary.sample().forks();
  }

  private static double sum(Measurement measurement) {
    double sum = 0;
    for (double[] fork : ForkLocations.series(measurement.sample())) {
      for (double value : fork) {
        sum += measurement.metric().unit().toBase(value);
      }
    }
    return sum;
  }
}
