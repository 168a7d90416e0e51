package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long forks will take: what the benchmark's earlier forks took, or its plan, stretched by as
 * much as other plans fell short.
 */
final class Expectation {
  private final Map<BenchmarkId, Duration> seen = new HashMap<>();
  private double plannedNanos;
  private double takenNanos;

  /** Learns what a fork took. */
  void learn(Forkable benchmark, Duration taken) {
    seen.merge(benchmark.id(), taken, (a, b) -> a.plus(b).dividedBy(2));
    if (benchmark.foreseen()) {
      plannedNanos += benchmark.expected().toNanos();
      takenNanos += taken.toNanos();
    }
  }

  /** What one fork will take. */
  Duration of(Forkable benchmark) {
    Duration known = seen.get(benchmark.id());
    if (known != null) {
      return known;
    }
    double stretch = plannedNanos > 0 ? Math.max(1, takenNanos / plannedNanos) : 1;
    return Forkable.bounded(Duration.ofNanos((long) (benchmark.expected().toNanos() * stretch)));
  }
}
