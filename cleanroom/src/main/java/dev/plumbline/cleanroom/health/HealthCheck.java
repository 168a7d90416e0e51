package dev.plumbline.cleanroom.health;

import java.util.Objects;

/**
 * A question about one service.
 *
 * @param name whose health it is
 * @param probe asks
 */
public record HealthCheck(String name, Probe probe) {

  /** Asks a service for its health. */
  @FunctionalInterface
  public interface Probe {
    /**
     * Asks once. It should give up when interrupted: that is how a deadline ends it.
     *
     * @return what was found
     * @throws Exception counted as unhealthy, with the exception as the reason
     */
    Health ask() throws Exception;
  }

  /** Refuses missing parts. */
  public HealthCheck {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(probe, "probe");
  }

  /** The answer; a probe that throws or answers null is unhealthy. */
  Health answer() {
    try {
      Health health = probe.ask();
      return health == null ? Health.unhealthy("the probe answered null") : health;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.timedOut("interrupted");
    } catch (Exception | LinkageError | AssertionError e) {
      return Health.unhealthy(e.toString());
    }
  }
}
