package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Growth;
import dev.plumbline.model.BenchmarkId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure worked out from several benchmarks of one run, as the policy asked.
 *
 * @param name the name in the policy
 * @param kind what is derived
 * @param of the benchmark in question; of a scaling, the benchmark without the parameter
 * @param against what it is held against; of an efficiency, the benchmark with the least value of
 *     the parameter; empty for a scaling
 * @param over the parameter that varies, of an efficiency and a scaling
 * @param ratio of an efficiency: how many times the least value of the parameter its own is
 * @param value the figure and its interval, see {@link Kind}
 * @param growth of a scaling: the whole fit
 * @param change what became of it since the base; empty where the base has not got it
 * @param target what the policy wants it to be, and whether it is; empty where it wants nothing
 */
public record DerivedResult(
    String name,
    Kind kind,
    BenchmarkId of,
    Optional<BenchmarkId> against,
    Optional<String> over,
    OptionalDouble ratio,
    Effect value,
    Optional<Growth> growth,
    Optional<DerivedChange> change,
    Optional<TargetJudgement> target) {

  /** What is derived. */
  public enum Kind {
    /** (of − against) / against of the times, as a fraction: 0.05 is 5 % more time. */
    OVERHEAD,
    /** Time of {@code against} ÷ time of {@code of}: 60 is 60 times faster. */
    SPEED_UP,
    /**
     * Speed-up over the least value of a parameter ÷ how many times that value it is, as a
     * fraction: 1 is twice as fast with twice the workers.
     */
    EFFICIENCY,
    /** Time = fixed + each × parameter; the figure is {@code each}, in seconds. */
    SCALING;

    /** The word in policies, reports and files: {@code speed-up}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether it turns the gate red. */
  public boolean fails() {
    return change.filter(DerivedChange::fails).isPresent()
        || target.filter(TargetJudgement::fails).isPresent();
  }
}
