package dev.plumbline.cleanroom.scenario.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * A moment of {@link System#nanoTime}, or none.
 *
 * @param exists whether there is one
 * @param at when it is; 0 when there is none
 */
public record Deadline(boolean exists, long at) {
  /** None. */
  public static final Deadline NEVER = new Deadline(false, 0);

  /** So long after a moment, or none. */
  public static Deadline after(Optional<Duration> time, long start) {
    return time.map(some -> new Deadline(true, start + some.toNanos())).orElse(NEVER);
  }

  Deadline earlier(Deadline other) {
    if (!exists || !other.exists) {
      return exists ? this : other;
    }
    return at - other.at <= 0 ? this : other;
  }

  /** The nanoseconds until then, 0 when it is over; the most there are when there is none. */
  long left(long now) {
    return exists ? Math.max(0, at - now) : Long.MAX_VALUE;
  }

  /** How far a moment lies beyond it; zero when it doesn't. */
  public Duration overshoot(long moment) {
    return exists ? Duration.ofNanos(Math.max(0, moment - at)) : Duration.ZERO;
  }

  boolean isOver(long now) {
    return exists && now - at > 0;
  }
}
