package dev.plumbline.gate;

import dev.plumbline.compare.Pair;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Chooses the bands that hold for a pair, and the severity of a size within them. */
final class Ladder {
  private record Rung(BenchmarkPattern pattern, Policy.BandOverride override) {}

  private final Policy policy;
  private final List<Rung> overrides;
  private final BenchmarkNames.Kept names;

  Ladder(Policy policy, BenchmarkNames.Kept names) {
    this.names = names;
    this.policy = policy;
    this.overrides =
        policy.overrides().stream()
            .map(override -> new Rung(BenchmarkPattern.of(override.pattern()), override))
            .toList();
  }

  /**
   * The bands of a pair. Bytes per operation that differ from fork to fork are no longer exact, but
   * a change of fewer bytes than the exact band has doesn't matter for them either.
   */
  Policy.Bands bands(Pair.Compared pair) {
    Policy.Bands bands = chosen(pair);
    Metric metric = pair.metric();
    if (metric.exact() || metric.unit().dimension() != Dimension.BYTES_PER_OPERATION) {
      return bands;
    }
    double least = policy.exact().bytes() / Math.max(1, pair.base().value());
    double notice = Math.max(least, bands.notice());
    double warning = Math.max(notice, bands.warning());
    return new Policy.Bands(
        notice,
        warning,
        Math.max(warning, bands.critical()),
        bands.blocker(),
        Math.max(least, bands.improvement()));
  }

  /**
   * The bands of the policy for a pair: those of the last override that matches and has bands, else
   * those of its size, else the general ones.
   */
  private Policy.Bands chosen(Pair.Compared pair) {
    Optional<Policy.Bands> named = Optional.empty();
    for (Rung rung : overrides) {
      if (rung.override().bands().isPresent() && rung.pattern().matches(names.of(pair.id()))) {
        named = rung.override().bands();
      }
    }
    if (named.isPresent()) {
      return named.get();
    }
    OptionalDouble seconds = secondsPerOperation(pair);
    return seconds.isEmpty() ? policy.bands() : bySize(seconds.getAsDouble());
  }

  private Policy.Bands bySize(double seconds) {
    for (Policy.Tolerance tolerance : policy.tolerances()) {
      if (seconds < tolerance.upTo()) {
        Policy.Bands usual = policy.bands();
        double band = tolerance.band();
        double warning = Math.max(band, usual.warning());
        double critical = Math.max(warning, usual.critical());
        return new Policy.Bands(band, warning, critical, usual.blocker(), band);
      }
    }
    return policy.bands();
  }

  private static OptionalDouble secondsPerOperation(Pair.Compared pair) {
    double value = pair.base().value();
    Dimension dimension = pair.metric().unit().dimension();
    if (!(value > 0)) {
      return OptionalDouble.empty();
    }
    return switch (dimension) {
      case TIME_PER_OPERATION, TIME -> OptionalDouble.of(value);
      case OPERATIONS_PER_TIME -> OptionalDouble.of(1 / value);
      default -> OptionalDouble.empty();
    };
  }

  /** The least severity that fails the gate for a benchmark: the last override that sets one. */
  Severity failOn(BenchmarkId id) {
    Severity failOn = policy.failOn();
    for (Rung rung : overrides) {
      if (rung.override().failOn().isPresent() && rung.pattern().matches(names.of(id))) {
        failOn = rung.override().failOn().get();
      }
    }
    return failOn;
  }

  /** The severity of a proven regression: strictly beyond a rung to be on it. */
  static Severity severity(Policy.Bands bands, double point) {
    if (bands.blocker().isPresent() && point > bands.blocker().getAsDouble()) {
      return Severity.BLOCKER;
    }
    if (point > bands.critical()) {
      return Severity.CRITICAL;
    }
    return point > bands.warning() ? Severity.WARNING : Severity.NOTICE;
  }
}
