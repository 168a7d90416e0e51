package dev.plumbline.calibrate;

import dev.plumbline.compare.ForkNumber;
import dev.plumbline.compare.SteadyForks;
import dev.plumbline.compare.TrialCosts;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Calibration.Noise;
import dev.plumbline.model.Run;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.stats.RandomEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the variance of a fork's number comes from, all by the method of moments.
 *
 * @param disturbed pairs that were left out, as they are when a pair of sides is judged
 * @param iterations variance that the iterations leave in the number of a fork; NaN when unknown
 * @param steadyIterations how many steady iterations a fork had, on average
 * @param forks variance between forks of one round, besides
 * @param rounds variance between rounds, which pairing takes out
 * @param trials variance between trials; NaN when unknown
 */
record NoiseParts(
    int disturbed,
    double iterations,
    double steadyIterations,
    double forks,
    double rounds,
    double trials) {
  /** A fork with fewer steady iterations is not halved. */
  private static final int LEAST_HALVED = 10;

  /**
   * Splits the noise of a benchmark.
   *
   * @param pairs at least two
   * @param trials of the baseline of this environment; with fewer than two nothing is known of them
   */
  static NoiseParts of(EqualPairs pairs, List<Run> trials) {
    boolean[] disturbed = series(pairs).disturbed();
    List<double[]> rounds = new ArrayList<>();
    List<SteadyForks.Fork> forks = new ArrayList<>();
    int leftOut = 0;
    for (int index = 0; index < disturbed.length; index++) {
      EqualPairs.EqualPair pair = pairs.pairs().get(index);
      if (disturbed[index]) {
        leftOut++;
        continue;
      }
      rounds.add(new double[] {Math.log(pair.base().cost()), Math.log(pair.head().cost())});
      forks.add(pair.base());
      forks.add(pair.head());
    }
    RandomEffects split = RandomEffects.of(rounds);
    double iterations = Math.min(iterations(forks, pairs.number()), split.within());
    double left = split.within() - (Double.isNaN(iterations) ? 0 : iterations);
    return new NoiseParts(
        leftOut,
        iterations,
        forks.stream().mapToInt(fork -> fork.steady().size()).average().orElse(0),
        Math.max(0, left),
        split.between(),
        betweenTrials(pairs.id(), trials));
  }

  private static PairedSeries series(EqualPairs pairs) {
    int count = pairs.pairs().size();
    double[] base = new double[count];
    double[] head = new double[count];
    boolean[] headFirst = new boolean[count];
    for (int index = 0; index < count; index++) {
      EqualPairs.EqualPair pair = pairs.pairs().get(index);
      base[index] = Math.log(pair.base().cost());
      head[index] = Math.log(pair.head().cost());
      headFirst[index] = pair.headFirst();
    }
    return PairedSeries.of(base, head, headFirst);
  }

  /**
   * Both halves of a fork's iterations have a number of their own; they differ by twice the
   * variance of a half, which is four times that of the whole. So iterations that hang together
   * count for no more than they are worth.
   */
  private static double iterations(List<SteadyForks.Fork> forks, ForkNumber number) {
    return forks.stream()
        .filter(fork -> fork.steady().size() >= LEAST_HALVED)
        .mapToDouble(
            fork -> {
              int half = fork.steady().size() / 2;
              double first = Math.log(of(number, fork.steady().subList(0, half)));
              double second =
                  Math.log(
                      of(
                          number,
                          fork.steady()
                              .subList(fork.steady().size() - half, fork.steady().size())));
              return (first - second) * (first - second) / 4;
            })
        .average()
        .orElse(Double.NaN);
  }

  private static double of(ForkNumber number, List<Double> costs) {
    return number.of(costs.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double betweenTrials(BenchmarkId id, List<Run> trials) {
    List<BenchmarkResult> results =
        trials.stream()
            .flatMap(trial -> trial.results().stream())
            .filter(result -> result.id().equals(id))
            .toList();
    return RandomEffects.of(TrialCosts.of(results)).between();
  }

  /** Variance of the log ratio of a pair whose forks have so many steady iterations. */
  double ofPair(int steady) {
    double within = Double.isNaN(iterations) ? 0 : iterations * steadyIterations / steady;
    return 2 * (forks + within);
  }

  /** The same as standard deviations. */
  Noise noise() {
    return new Noise(
        deviation(iterations),
        Math.sqrt(forks),
        Math.sqrt(Double.isNaN(rounds) ? 0 : rounds),
        deviation(trials));
  }

  private static OptionalDouble deviation(double variance) {
    return Double.isNaN(variance) ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance));
  }
}
