package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An absolute budget held against what was measured, whatever the baseline says.
 *
 * @param name the budget's name in the policy
 * @param id the benchmark it was held against; empty when none matched
 * @param metric the metric; empty when none matched or nothing of it was measured
 * @param target in the base unit of the metric
 * @param critical in the base unit; empty when only a target is set
 * @param measured location over the head's forks in the base unit; empty for {@link State#NO_DATA}
 * @param headroom share of the target still free, (target − measured) / target for lower-is-better;
 *     negative when over; empty for {@link State#NO_DATA}
 * @param state the answer
 * @param rule why, one sentence with its figures
 * @param fails whether this budget turns the gate red
 */
public record BudgetJudgement(
    String name,
    Optional<BenchmarkId> id,
    Optional<Metric> metric,
    double target,
    OptionalDouble critical,
    OptionalDouble measured,
    OptionalDouble headroom,
    State state,
    String rule,
    boolean fails) {
  /** Answers of a budget. */
  public enum State {
    /** At most 85 % of the target used. */
    PASS,
    /** Over 85 % of the target, but within it. */
    WARN,
    /** Over the target, or over critical. */
    FAIL,
    /** Skipped, failed, not part of this run, or measured in another kind of unit. */
    NO_DATA;

    /** The words for reports and files: {@code no data}. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
