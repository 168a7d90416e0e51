package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Sample;
import dev.plumbline.plan.ForkLength;
import dev.plumbline.plan.LearntLength;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decides how long each benchmark's next forks are, from the forks it had. */
final class ForkLengths {
  private final Function<BenchmarkId, Optional<ForkLength>> first;
  private final Map<BenchmarkId, LearntLength> lengths = new HashMap<>();

  /**
   * Lengths.
   *
   * @param first where each benchmark starts; empty when the user, a profile or the benchmark's
   *     annotations decide
   */
  ForkLengths(Function<BenchmarkId, Optional<ForkLength>> first) {
    this.first = first;
  }

  /** Learns from a fork of the benchmark that both sides call by an id. */
  void learn(BenchmarkId id, ForkRecord fork) {
    Optional<Measurement> primary =
        fork.measurements().stream()
            .filter(measurement -> measurement.metric().primary())
            .findFirst();
    LearntLength length = lengths.get(id);
    if (length == null || primary.isEmpty()) {
      return;
    }
    for (double[] costs : costs(primary.get())) {
      length = length.with(costs, operation(primary.get().metric(), costs));
    }
    lengths.put(id, length);
  }

  /**
   * The length of a benchmark's next forks; both forks of a pair get the one of the pair's first.
   * Empty for single shots: how many of them are cold is what they measure.
   */
  Optional<ForkLength> next(BenchmarkId id) {
    Optional<ForkLength> start = first.apply(id);
    if (start.isEmpty() || id.mode() == Mode.SINGLE_SHOT) {
      return Optional.empty();
    }
    LearntLength next = lengths.getOrDefault(id, LearntLength.from(start.get())).next();
    lengths.put(id, next);
    return Optional.of(next.length());
  }

  /** Begins anew with a benchmark whose forks are measured in another way from now on. */
  void restart(BenchmarkId id) {
    lengths.remove(id);
  }

  /** JMH's options for a length. */
  static List<String> arguments(ForkLength length) {
    return List.of(
        "-wi",
        "0",
        "-i",
        Integer.toString(length.iterations()),
        "-r",
        length.iteration().toMillis() + "ms");
  }

  private static List<double[]> costs(Measurement primary) {
    boolean inverted = primary.metric().direction() == Direction.HIGHER_IS_BETTER;
    if (!(primary.sample() instanceof Sample.Values values)) {
      return List.of();
    }
    List<double[]> forks = new ArrayList<>();
    for (int fork = 0; fork < values.forks(); fork++) {
      forks.add(
          Arrays.stream(values.fork(fork)).map(value -> inverted ? 1 / value : value).toArray());
    }
    return forks;
  }

  private static double operation(Metric metric, double[] costs) {
    double cost = Median.of(costs);
    boolean inverted = metric.unit().dimension() == Dimension.OPERATIONS_PER_TIME;
    if (!inverted && metric.unit().dimension() != Dimension.TIME_PER_OPERATION) {
      return Double.NaN;
    }
    return inverted ? 1 / metric.unit().toBase(1 / cost) : metric.unit().toBase(cost);
  }
}
