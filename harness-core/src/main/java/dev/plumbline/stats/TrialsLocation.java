package dev.plumbline.stats;

import java.util.Arrays;
import java.util.List;

/** Where the forks of a baseline's trials lie, and how sure that is. */
public final class TrialsLocation {
  private TrialsLocation() {}

  /**
   * The mean over the trials of the mean of each trial's undisturbed forks, with the variance of
   * its forks and, from two trials on, the variance between trials: τ²/T, as in {@link
   * RunContrast}.
   *
   * @param trials log cost of each fork of each trial, finite; at least one trial, none empty
   * @return the location; its standard error is infinite with fewer than two forks
   */
  public static Coefficient of(List<double[]> trials) {
    double[] all = trials.stream().flatMapToDouble(Arrays::stream).toArray();
    ForkSide side = ForkSide.of(trials, all);
    if (side.degrees() == 0) {
      return new Coefficient(side.location(), Double.POSITIVE_INFINITY, 1);
    }
    double within = side.variance() * side.factor();
    VarianceComponent sum = new VarianceComponent(within, side.degrees());
    if (side.betweenTrials().isPresent()) {
      double drift = side.betweenTrials().getAsDouble() - within * side.trials();
      sum =
          VarianceComponent.sum(
              List.of(
                  sum,
                  DriftPriors.usual()
                      .moderate(Math.max(0, drift), side.trials() - 1)
                      .times(1.0 / side.trials())));
    }
    return new Coefficient(side.location(), Math.sqrt(sum.variance()), sum.degrees());
  }
}
