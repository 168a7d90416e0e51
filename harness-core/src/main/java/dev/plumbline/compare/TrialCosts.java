package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Direction;
import java.util.List;

/** The forks of a baseline's trials as a later run is held against them. */
public final class TrialCosts {
  private TrialCosts() {}

  /**
   * The natural logarithm of the cost of each fork of each trial, lower is faster, warm-up left
   * out.
   *
   * @param trials one benchmark in each trial, oldest first
   * @return the trials whose own score has forks; empty when there is none, it can't be told better
   *     from worse, or a fork is zero, negative or no number
   */
  public static List<double[]> of(List<BenchmarkResult> trials) {
    List<BenchmarkResult> measured =
        trials.stream().filter(trial -> !trial.measurements().isEmpty()).toList();
    if (measured.isEmpty()) {
      return List.of();
    }
    BenchmarkResult newest = measured.get(measured.size() - 1);
    List<BenchmarkResult> alike = Setups.alike(measured, newest);
    Metric metric = newest.measurements().get(0).metric();
    ForkNumber number = ForkNumber.of(alike);
    List<Measurement> steady =
        alike.stream().map(trial -> WarmUp.cut(trial.measurements().get(0), number)).toList();
    SideSample sample = SideSample.of(steady, metric, number);
    return metric.direction() == Direction.UNKNOWN || !sample.positive()
        ? List.of()
        : sample.logCosts(metric.direction() == Direction.HIGHER_IS_BETTER);
  }
}
