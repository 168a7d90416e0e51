package dev.plumbline.calibrate;

import dev.plumbline.calibrate.EqualPairs.EqualPair;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Mode;
import dev.plumbline.plan.ForkLength;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Dimension;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What forks take, from the times at which the machine was looked at between rounds. */
final class ForkTimes {
  private final OptionalDouble startUp;

  private ForkTimes(OptionalDouble startUp) {
    this.startUp = startUp;
  }

  /**
   * Times of a run.
   *
   * @param suite every benchmark of the run that has pairs
   * @param samples looks at the machine; a round counts when there was one right before and after
   * @param whole whether no other benchmark had forks, whose iterations would count as start-up
   */
  static ForkTimes of(List<EqualPairs> suite, List<MachineSample> samples, boolean whole) {
    DoubleStream.Builder startUps = DoubleStream.builder();
    for (int index = 1; whole && index < samples.size(); index++) {
      MachineSample before = samples.get(index - 1);
      MachineSample after = samples.get(index);
      if (after.round() == before.round() + 1) {
        double took = Duration.between(before.at(), after.at()).toNanos() / 1e9;
        int forks = 0;
        for (EqualPairs benchmark : suite) {
          for (EqualPair pair : benchmark.pairs()) {
            if (pair.round() == after.round()) {
              took -= 2 * iterations(pair) * iteration(benchmark);
              forks += 2;
            }
          }
        }
        if (forks > 0 && took > 0) {
          startUps.add(took / forks);
        }
      }
    }
    double median = Median.of(startUps.build().toArray());
    return new ForkTimes(Double.isNaN(median) ? OptionalDouble.empty() : OptionalDouble.of(median));
  }

  /** What a fork takes besides its iterations, in seconds, all benchmarks alike. */
  OptionalDouble startUp() {
    return startUp;
  }

  /** What a pair takes, in seconds. */
  OptionalDouble pair(EqualPairs benchmark) {
    double iterations =
        Median.of(benchmark.pairs().stream().mapToDouble(ForkTimes::iterations).toArray());
    return startUp.isEmpty()
        ? startUp
        : OptionalDouble.of(2 * (startUp.getAsDouble() + iterations * iteration(benchmark)));
  }

  /** Iterations of a fork of the pair, on average, its warm-up among them. */
  private static double iterations(EqualPair pair) {
    return Stream.of(pair.base(), pair.head())
        .mapToInt(fork -> fork.warmUp() + fork.steady().size())
        .average()
        .orElse(0);
  }

  /**
   * What an iteration takes, in seconds: the time it was given, or one operation where that is
   * longer. Forks of varying length don't say; their iterations have the usual one.
   */
  static double iteration(EqualPairs benchmark) {
    Dimension dimension = benchmark.metric().unit().dimension();
    boolean timed =
        dimension == Dimension.TIME_PER_OPERATION || dimension == Dimension.OPERATIONS_PER_TIME;
    double operation =
        timed
            ? Median.of(
                benchmark.pairs().stream().mapToDouble(pair -> pair.base().cost()).toArray())
            : 0;
    if (benchmark.id().mode() == Mode.SINGLE_SHOT) {
      return operation;
    }
    double given =
        benchmark.setup().iterationSeconds().orElse(ForkLength.FIRST.iteration().toNanos() / 1e9);
    return Math.max(operation, given);
  }
}
