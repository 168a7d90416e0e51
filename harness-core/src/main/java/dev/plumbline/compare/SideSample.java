package dev.plumbline.compare;

import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The values of one metric on one side, a number for each fork.
 *
 * @param trials location of each fork of each trial, in the base unit; only trials with forks
 * @param iterations iterations over all forks, without warm-up
 * @param summary the score of the newest trial that has only a summary, in the base unit; used when
 *     no trial has values
 */
record SideSample(List<double[]> trials, int iterations, OptionalDouble summary) {

  /** A side of one trial, of its calm stretches. */
  static SideSample of(Measurement trial) {
    return of(trial, ForkNumber.STRETCHES);
  }

  /** A side of one trial. */
  static SideSample of(Measurement trial, ForkNumber number) {
    return of(List.of(trial), trial.metric(), number);
  }

  /**
   * A side of several trials, each with its own unit.
   *
   * @param judged the metric, as the head has it
   */
  static SideSample of(List<Measurement> measured, Metric judged, ForkNumber number) {
    List<double[]> trials = new ArrayList<>(measured.size());
    int iterations = 0;
    OptionalDouble summary = OptionalDouble.empty();
    for (Measurement trial : measured) {
      Sample sample = trial.sample();
      Unit unit = trial.metric().unit();
      if (sample instanceof Sample.Summary only) {
        summary = OptionalDouble.of(unit.toBase(only.score()));
        continue;
      }
      double[] forks = ForkLocations.of(sample, unit, judged, number);
      if (forks.length > 0) {
        trials.add(forks);
        iterations += sample.iterations();
      }
    }
    return new SideSample(trials, iterations, summary);
  }

  /** How many forks have values, over all trials. */
  int forks() {
    return trials.stream().mapToInt(trial -> trial.length).sum();
  }

  /** Whether there is a number for each fork, and not a summary alone. */
  boolean hasForks() {
    return !trials.isEmpty();
  }

  /** Whether every fork's location has a logarithm. */
  boolean positive() {
    return all().length > 0 && Arrays.stream(all()).allMatch(v -> v > 0 && Double.isFinite(v));
  }

  /** The locations of all forks of all trials. */
  double[] all() {
    return trials.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** Log costs of each trial: the log of the location, negated where more is better. */
  List<double[]> logCosts(boolean higherIsBetter) {
    double sign = higherIsBetter ? -1 : 1;
    return trials.stream()
        .map(trial -> Arrays.stream(trial).map(v -> sign * Math.log(v)).toArray())
        .toList();
  }

  /** The side in short, when no robust estimate was made: the median of its forks, or its score. */
  SideSummary summaryWithoutEstimate() {
    double value = hasForks() ? Median.of(all()) : summary.orElse(Double.NaN);
    return withValue(value, OptionalDouble.empty());
  }

  /** The side in short. */
  SideSummary withValue(double value, OptionalDouble spread) {
    return new SideSummary(value, forks(), iterations, Math.max(1, trials.size()), spread);
  }
}
