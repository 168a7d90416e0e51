package dev.plumbline.intelligence;

import java.util.Optional;

/**
 * Whether the service can do its work.
 *
 * @param problem what is wrong; empty when nothing is
 */
public record Health(Optional<String> problem) {

  static Health healthy() {
    return new Health(Optional.empty());
  }

  static Health unhealthy(String problem) {
    return new Health(Optional.of(problem));
  }

  /** Whether nothing is wrong. */
  public boolean isHealthy() {
    return problem.isEmpty();
  }
}
