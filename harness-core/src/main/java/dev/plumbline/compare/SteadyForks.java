package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.TurnRatio;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The forks of a benchmark's own score as they are compared: warm-up left out, as costs in the base
 * unit, lower is faster.
 *
 * @param forks in the order of the forks that are OK
 * @param number which of their iterations made the cost
 */
public record SteadyForks(List<Fork> forks, ForkNumber number) {
  /**
   * One fork.
   *
   * @param cost the number it is compared by, over zero
   * @param steady the cost of each iteration after the warm-up, in order
   * @param warmUp how many iterations were left out before them
   */
  public record Fork(double cost, List<Double> steady, int warmUp) {
    /** Copies the list. */
    public Fork {
      steady = List.copyOf(steady);
    }

    /**
     * This fork, given that it took turns with another: with a cost whose ratio to the other's is
     * that of their turns, as far from the middle between both as the other's.
     */
    public Fork besides(Fork other) {
      Optional<TurnRatio> ratio = TurnRatio.of(series(), other.series());
      if (ratio.isEmpty()) {
        return this;
      }
      double middle = (Math.log(cost) + Math.log(other.cost)) / 2;
      return new Fork(Math.exp(ratio.get().base(middle)), steady, warmUp);
    }

    private double[] series() {
      return steady.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** Copies the list. */
  public SteadyForks {
    forks = List.copyOf(forks);
  }

  /**
   * The forks of a side of a benchmark that both sides were measured of in the same rounds.
   *
   * @param result of the side
   * @param other result of the other side
   * @return empty when the score has no raw data, can't be told better from worse, is exact, or a
   *     fork of it is zero, negative or not finite
   */
  public static Optional<SteadyForks> of(BenchmarkResult result, BenchmarkResult other) {
    if (result.measurements().isEmpty()) {
      return Optional.empty();
    }
    Measurement primary = result.measurements().get(0);
    Metric metric = primary.metric();
    if (metric.exact()
        || metric.direction() == Direction.UNKNOWN
        || primary.sample() instanceof Sample.Summary) {
      return Optional.empty();
    }
    boolean inverted = metric.direction() == Direction.HIGHER_IS_BETTER;
    ForkNumber number =
        ForkNumber.of(List.of(result, other), Optional.of(new PairedRounds(result, other)));
    Sample steady = WarmUp.cut(primary, number).sample();
    double[][] whole = ForkLocations.series(primary.sample());
    double[][] cut = ForkLocations.series(steady);
    double[] locations =
        ForkLocations.costs(ForkLocations.of(steady, metric.unit(), metric, number), inverted);
    long measured = result.outcomes().stream().filter(o -> o.state() == ForkState.OK).count();
    if (locations.length != measured
        || !Arrays.stream(locations).allMatch(cost -> cost > 0 && Double.isFinite(cost))) {
      return Optional.empty();
    }
    List<Fork> forks = new ArrayList<>();
    for (int fork = 0; fork < locations.length; fork++) {
      double[] base = Arrays.stream(cut[fork]).map(metric.unit()::toBase).toArray();
      List<Double> costs = Arrays.stream(ForkLocations.costs(base, inverted)).boxed().toList();
      forks.add(new Fork(locations[fork], costs, whole[fork].length - cut[fork].length));
    }
    return Optional.of(new SteadyForks(forks, number));
  }
}
