package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.model.Metric;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a pair holds, whichever kind it is: each part is empty where the kind has none.
 *
 * @param metric what was measured
 * @param base the base side
 * @param head the head side
 * @param estimate effect and what could have been found
 */
record Facts(
    Optional<Metric> metric,
    Optional<SideSummary> base,
    Optional<SideSummary> head,
    Optional<Pair.Estimate> estimate) {

  static Facts of(Pair pair) {
    if (pair instanceof Pair.Compared compared) {
      return new Facts(
          Optional.of(compared.metric()),
          Optional.of(compared.base()),
          Optional.of(compared.head()),
          compared.estimate());
    }
    if (pair instanceof Pair.OnlyHead only) {
      return new Facts(
          Optional.of(only.metric()), Optional.empty(), Optional.of(only.head()), Optional.empty());
    }
    if (pair instanceof Pair.OnlyBase only) {
      return new Facts(
          Optional.of(only.metric()), Optional.of(only.base()), Optional.empty(), Optional.empty());
    }
    return new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Optional<Effect> effect() {
    return estimate.map(Pair.Estimate::effect);
  }

  OptionalDouble detectable() {
    return estimate.map(Pair.Estimate::detectable).orElse(OptionalDouble.empty());
  }

  OptionalInt forksNeeded() {
    return estimate.map(Pair.Estimate::forksNeeded).orElse(OptionalInt.empty());
  }
}
