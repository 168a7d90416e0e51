package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.Coefficient;
import dev.plumbline.stats.Median;
import dev.plumbline.stats.TrialsLocation;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the trials of a baseline say of one metric of one benchmark by themselves, without another
 * side.
 *
 * @param value location over the forks of all trials, in the base unit of the metric
 * @param low lower end of the interval; 0 when nothing is known
 * @param high upper end of the interval; infinite when nothing is known
 * @param level of the interval
 * @param forks over all trials
 * @param trials those that have the metric
 */
public record MeasuredValue(
    double value, double low, double high, double level, int forks, int trials) {

  /**
   * The value of a metric over all trials whose iterations are as long as the newest one's, without
   * the warm-up of the score.
   *
   * @param trials the benchmark in each trial, oldest first
   * @param metric its name, {@link Metric#PRIMARY} for the score
   * @return an interval of one point at level 1 where the metric is exact and its forks agree, or
   *     where all are zero; empty when no trial has it, none has forks, or one is negative or NaN,
   *     or zero where others aren't
   */
  public static Optional<MeasuredValue> of(List<BenchmarkResult> trials, String metric) {
    List<BenchmarkResult> alike = alike(trials);
    ForkNumber number = ForkNumber.of(alike);
    List<Measurement> measured = steady(alike, metric, number);
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    Metric newest = newest(measured);
    SideSample sample = SideSample.of(measured, newest, number);
    boolean zeros = Arrays.stream(sample.all()).allMatch(value -> value == 0);
    boolean agrees = newest.exact() && ExactEstimate.of(newest, 0).agrees(sample);
    if (!sample.hasForks() || !(zeros || agrees)) {
      return of(sample, newest);
    }
    double value = Median.of(sample.all());
    return Optional.of(
        new MeasuredValue(value, value, value, 1, sample.forks(), sample.trials().size()));
  }

  /**
   * A quantile of single operations, over all trials, without the warm-up of the score.
   *
   * @param trials the benchmark in each trial, oldest first
   * @param probability in (0, 1)
   * @return empty unless every fork of every trial that measured single operations has at least ten
   *     beyond it
   */
  public static Optional<MeasuredValue> quantile(List<BenchmarkResult> trials, double probability) {
    List<Measurement> measured = steady(alike(trials), Metric.PRIMARY, ForkNumber.STRETCHES);
    List<double[]> forks = new ArrayList<>();
    int iterations = 0;
    for (Measurement trial : measured) {
      if (trial.sample() instanceof Sample.Histograms histograms) {
        Optional<double[]> quantiles =
            ForkLocations.quantile(histograms, trial.metric().unit(), probability);
        if (quantiles.isEmpty()) {
          return Optional.empty();
        }
        forks.add(quantiles.get());
        iterations += histograms.iterations();
      }
    }
    return forks.isEmpty()
        ? Optional.empty()
        : of(new SideSample(forks, iterations, OptionalDouble.empty()), newest(measured));
  }

  /** What is calm depends on the length of an iteration: trials of another one are left out. */
  private static List<BenchmarkResult> alike(List<BenchmarkResult> trials) {
    List<BenchmarkResult> measured =
        trials.stream().filter(trial -> !trial.measurements().isEmpty()).toList();
    return measured.isEmpty()
        ? measured
        : Setups.alike(measured, measured.get(measured.size() - 1));
  }

  private static List<Measurement> steady(
      List<BenchmarkResult> trials, String metric, ForkNumber number) {
    return trials.stream()
        .map(trial -> WarmUp.cut(trial, Drafting.BASE, number))
        .flatMap(trial -> trial.measurement(metric).stream())
        .toList();
  }

  private static Metric newest(List<Measurement> measured) {
    return measured.get(measured.size() - 1).metric();
  }

  private static Optional<MeasuredValue> of(SideSample sample, Metric metric) {
    if (!sample.hasForks() || !sample.positive()) {
      return Optional.empty();
    }
    boolean more = metric.direction() == Direction.HIGHER_IS_BETTER;
    List<double[]> costs = sample.logCosts(more);
    Coefficient location = TrialsLocation.of(costs);
    double half = location.halfWidth(Finishing.LEVEL);
    int sign = more ? -1 : 1;
    double log = sign * location.value();
    return Optional.of(
        new MeasuredValue(
            Math.exp(log),
            Math.exp(log - half),
            Math.exp(log + half),
            Finishing.LEVEL,
            sample.forks(),
            costs.size()));
  }
}
