package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Growth;
import dev.plumbline.compare.LogCost;
import dev.plumbline.model.BenchmarkId;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A derived figure of one run, before it is held against anything.
 *
 * @param rule what the policy asked for
 * @param of see {@link DerivedResult#of}
 * @param against see {@link DerivedResult#against}
 * @param ratio see {@link DerivedResult#ratio}
 * @param value the figure
 * @param growth the whole fit of a scaling
 * @param cost the cost behind the figure, to be held against another run's; empty for a time per
 *     item that is not told from zero
 */
record Derivation(
    Policy.Derived rule,
    BenchmarkId of,
    Optional<BenchmarkId> against,
    OptionalDouble ratio,
    Effect value,
    Optional<Growth> growth,
    Optional<LogCost> cost) {

  static Derivation ratio(Policy.Derived rule, BenchmarkId of, BenchmarkId against, LogCost cost) {
    return new Derivation(
        rule,
        of,
        Optional.of(against),
        OptionalDouble.empty(),
        rule.kind() == DerivedResult.Kind.OVERHEAD ? cost.fraction() : cost.speed(),
        Optional.empty(),
        Optional.of(cost));
  }

  static Derivation efficiency(
      Policy.Derived rule, BenchmarkId of, BenchmarkId against, double ratio, LogCost cost) {
    return new Derivation(
        rule,
        of,
        Optional.of(against),
        OptionalDouble.of(ratio),
        cost.speed(),
        Optional.empty(),
        Optional.of(cost));
  }

  static Derivation scaling(Policy.Derived rule, BenchmarkId of, Growth growth) {
    return new Derivation(
        rule,
        of,
        Optional.empty(),
        OptionalDouble.empty(),
        growth.each(),
        Optional.of(growth),
        growth.perItem());
  }

  /** Whether it is the same figure of another run. */
  boolean sameAs(Derivation other) {
    return rule.name().equals(other.rule.name())
        && of.equals(other.of)
        && against.equals(other.against);
  }
}
