package dev.plumbline.cli.measure;

import java.time.Duration;
import java.util.Optional;

/**
 * What one fork may take before it is ended and counted as failed.
 *
 * @param factor how many times its planned iterations, at least 1
 * @param grace what is added for set-up, teardown and slow operations
 * @param fixed a limit that replaces both, if the user gave one
 * @param outputBytes how much it may print, at least 1
 */
public record ForkLimits(
    double factor, Duration grace, Optional<Duration> fixed, long outputBytes) {
  /** Checks the ranges. */
  public ForkLimits {
    if (!(factor >= 1) || grace.isNegative() || outputBytes < 1) {
      throw new IllegalArgumentException(
          "fork limits: factor " + factor + ", grace " + grace + ", output " + outputBytes);
    }
  }

  /** Five times the plan and a minute, 16 MiB of output. */
  public static ForkLimits usual() {
    return new ForkLimits(5, Duration.ofMinutes(1), Optional.empty(), 16L << 20);
  }

  /** The same with a fixed time. */
  public ForkLimits within(Duration time) {
    return new ForkLimits(factor, grace, Optional.of(time), outputBytes);
  }

  /** The limit of a fork of a benchmark, ten years at most. */
  public Duration of(Forkable benchmark) {
    return Forkable.bounded(
        fixed.orElseGet(() -> grace.plusNanos((long) (benchmark.planned().toNanos() * factor))));
  }
}
