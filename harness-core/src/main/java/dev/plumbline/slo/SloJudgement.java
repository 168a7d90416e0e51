package dev.plumbline.slo;

import dev.plumbline.gate.Slo;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An objective held against what was measured.
 *
 * @param slo the objective
 * @param state what became of it
 * @param value the figure in the base unit; empty without data
 * @param headroom share of the target that is still free, negative beyond it; empty without data
 * @param subject what the figure is of: the benchmark or the tests; empty without data
 * @param why one sentence: why there is no data, or what the state turned on
 * @param slowest the slowest tests, where the figure is of tests
 */
public record SloJudgement(
    Slo slo,
    State state,
    OptionalDouble value,
    OptionalDouble headroom,
    String subject,
    String why,
    List<TestTimes.Test> slowest) {
  /** Copies the list. */
  public SloJudgement {
    slowest = List.copyOf(slowest);
  }
}
