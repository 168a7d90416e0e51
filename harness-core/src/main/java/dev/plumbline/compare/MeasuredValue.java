package dev.plumbline.compare;

import dev.plumbline.model.Measurement;
import dev.plumbline.stats.Coefficient;
import dev.plumbline.stats.TrialsLocation;
import dev.plumbline.unit.Direction;
import java.util.List;
import java.util.Optional;

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
   * The value over all trials.
   *
   * @param measured the metric in each trial that has it, oldest first
   * @return empty when there is none, no trial has forks, or one is zero, negative or NaN
   */
  public static Optional<MeasuredValue> of(List<Measurement> measured) {
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    SideSample sample =
        SideSample.of(
            measured.stream().map(WarmUp::cut).toList(),
            measured.get(measured.size() - 1).metric());
    if (!sample.hasForks() || !sample.positive()) {
      return Optional.empty();
    }
    boolean more = measured.get(0).metric().direction() == Direction.HIGHER_IS_BETTER;
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
