package dev.plumbline.calibrate;

import dev.plumbline.model.Calibration.Advice;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Median;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.stats.Projection;
import dev.plumbline.stats.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many forks of how many iterations tell a change apart in the least time. A fork costs its
 * start, so few long ones are cheap; forks differ among themselves, so many short ones see more:
 * the variance components say where the balance lies.
 */
final class ForkAdvice {
  /** Changes advised for. */
  static final List<Double> CHANGES = List.of(0.05, 0.10);

  private static final int[] ITERATIONS = {10, 15, 20, 30, 45, 60, 90, 120, 240};
  private static final int LEAST_STEADY = 10;
  private static final int LEAST_PAIRS = 3;
  private static final double LEVEL = 0.99;

  private final NoiseParts noise;
  private final double startUp;
  private final double iteration;
  private final double warmUp;

  ForkAdvice(EqualPairs benchmark, NoiseParts noise, double startUp) {
    this.noise = noise;
    this.startUp = startUp;
    this.iteration = ForkTimes.iteration(benchmark);
    this.warmUp =
        Median.of(
            benchmark.pairs().stream()
                .mapToDouble(pair -> Math.max(pair.base().warmUp(), pair.head().warmUp()))
                .toArray());
  }

  /** The cheapest plan for each change that can be reached. */
  List<Advice> all() {
    List<Advice> advice = new ArrayList<>();
    for (double change : CHANGES) {
      Advice best = null;
      for (int iterations : ITERATIONS) {
        int pairs = pairs(change, iterations - (int) Math.ceil(warmUp));
        double seconds = 2.0 * pairs * (startUp + iterations * iteration);
        if (pairs > 0 && (best == null || seconds < best.seconds())) {
          best = new Advice(change, pairs, iterations, seconds);
        }
      }
      if (best != null) {
        advice.add(best);
      }
    }
    return advice;
  }

  /** The fewest pairs that tell a change apart; 0 when none do. */
  private int pairs(double change, int steady) {
    if (steady < LEAST_STEADY) {
      return 0;
    }
    for (int pairs = LEAST_PAIRS; pairs <= Projection.MOST_FORKS; pairs++) {
      if (visible(noise.ofPair(steady), pairs) <= Math.log1p(change)) {
        return pairs;
      }
    }
    return 0;
  }

  /** The change that the forks of a time tell apart, as a fraction, with forks as measured. */
  static OptionalDouble visible(NoiseParts noise, double pairs) {
    int whole = (int) Math.min(Projection.MOST_FORKS, pairs);
    int steady = Math.max(1, (int) noise.steadyIterations());
    return whole < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.expm1(visible(noise.ofPair(steady), whole)));
  }

  /**
   * The log ratio that is told from none with a chance of {@link Projection#POWER}, at one look and
   * a level of 99 %: (t(level) + t(power)) · standard error, as {@link Projection#detectable}
   * without a band.
   */
  private static double visible(double variance, int pairs) {
    LogRatio expected = PairedSeries.expected(variance, pairs);
    return expected.halfWidth(LEVEL)
        + StudentT.quantile(Projection.POWER, expected.degrees()) * expected.standardError();
  }
}
