package dev.plumbline.cleanroom.health;

import java.util.Objects;

/**
 * What one check found.
 *
 * @param status healthy or not
 * @param reason why it isn't healthy; empty when it is
 */
public record Health(Status status, String reason) {

  /** What a check can find. */
  public enum Status {
    /** The check passed. */
    HEALTHY,
    /** The check said no, or threw. */
    UNHEALTHY,
    /** No answer within the deadline. */
    TIMED_OUT
  }

  private static final Health HEALTHY = new Health(Status.HEALTHY, "");

  /** Refuses missing parts. */
  public Health {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
  }

  /** The service answers. */
  public static Health healthy() {
    return HEALTHY;
  }

  /** The service doesn't answer as it should, and why. */
  public static Health unhealthy(String reason) {
    return new Health(Status.UNHEALTHY, reason);
  }

  /** The service didn't answer in time, and what the time was. */
  public static Health timedOut(String reason) {
    return new Health(Status.TIMED_OUT, reason);
  }

  /** Whether the status is {@link Status#HEALTHY}. */
  public boolean isHealthy() {
    return status == Status.HEALTHY;
  }
}
