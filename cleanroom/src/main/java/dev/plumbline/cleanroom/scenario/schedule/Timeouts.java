package dev.plumbline.cleanroom.scenario.schedule;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long things may take.
 *
 * @param scenario the time for a whole scenario, up to a year
 * @param step the time for each step, up to a year
 * @param grace how long a function step that was interrupted is waited for before it is left behind
 */
public record Timeouts(Optional<Duration> scenario, Optional<Duration> step, Duration grace) {
  private static final Duration LONGEST = Duration.ofDays(365);

  /** Refuses times that are over before they began. */
  public Timeouts {
    Objects.requireNonNull(grace, "grace");
    scenario.ifPresent(time -> require("timeout of a scenario", time));
    step.ifPresent(time -> require("timeout of a step", time));
    require("grace", grace);
  }

  private static void require(String what, Duration time) {
    if (time.isZero() || time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a " + what + " of " + time + "; it has to be more than 0 and at most " + LONGEST);
    }
  }

  /** Whether anything is to be stopped when its time is up. */
  public boolean armed() {
    return scenario.isPresent() || step.isPresent();
  }
}
