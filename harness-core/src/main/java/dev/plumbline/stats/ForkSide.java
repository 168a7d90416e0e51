package dev.plumbline.stats;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * One side of a comparison, summed up from the logarithms of its forks' costs.
 *
 * @param location mean over the trials of the mean of each trial's undisturbed forks
 * @param variance between undisturbed forks of one trial, pooled over the trials; 0 without degrees
 * @param degrees degrees of freedom of {@code variance}: forks less trials, not below 0
 * @param factor what {@code variance} is multiplied by to give the variance of the location within
 *     its trials: 1/forks for one trial
 * @param forks undisturbed forks over all trials
 * @param disturbed forks labelled as disturbed, over all trials
 * @param trials how many trials
 * @param betweenTrials variance of the trials' means, with one degree of freedom less than there
 *     are trials; empty for one trial
 */
public record ForkSide(
    double location,
    double variance,
    int degrees,
    double factor,
    int forks,
    int disturbed,
    int trials,
    OptionalDouble betweenTrials) {

  /**
   * Sums a side up.
   *
   * @param trials natural logarithm of each fork's cost for each trial, finite; at least one trial
   *     and at least one fork in each
   * @param other log costs of the other side's forks, for {@link DisturbedForks}
   * @throws IllegalArgumentException if there are no trials or one of them is empty
   */
  public static ForkSide of(List<double[]> trials, double[] other) {
    return of(trials, forks -> undisturbed(forks, other));
  }

  /** The same with every fork kept. */
  public static ForkSide ofAll(List<double[]> trials) {
    return of(trials, forks -> forks);
  }

  private static ForkSide of(List<double[]> trials, UnaryOperator<double[]> keeping) {
    if (trials.isEmpty()) {
      throw new IllegalArgumentException("a side needs a trial");
    }
    int count = trials.size();
    double[] means = new double[count];
    double squares = 0;
    double inverse = 0;
    int forks = 0;
    int disturbed = 0;
    for (int trial = 0; trial < count; trial++) {
      double[] all = trials.get(trial);
      if (all.length == 0) {
        throw new IllegalArgumentException("trial " + trial + " has no forks");
      }
      double[] kept = keeping.apply(all);
      means[trial] = mean(kept);
      squares += squares(kept, means[trial]);
      inverse += 1.0 / kept.length;
      forks += kept.length;
      disturbed += all.length - kept.length;
    }
    double location = mean(means);
    int degrees = forks - count;
    return new ForkSide(
        location,
        degrees > 0 ? squares / degrees : 0,
        degrees,
        inverse / ((double) count * count),
        forks,
        disturbed,
        count,
        count > 1
            ? OptionalDouble.of(squares(means, location) / (count - 1))
            : OptionalDouble.empty());
  }

  private static double[] undisturbed(double[] forks, double[] other) {
    boolean[] disturbed = DisturbedForks.find(forks, other);
    double[] kept = new double[forks.length];
    int count = 0;
    for (int fork = 0; fork < forks.length; fork++) {
      if (!disturbed[fork]) {
        kept[count++] = forks[fork];
      }
    }
    return java.util.Arrays.copyOf(kept, count);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double squares(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }
}
