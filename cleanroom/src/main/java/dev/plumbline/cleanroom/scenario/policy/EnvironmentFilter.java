package dev.plumbline.cleanroom.scenario.policy;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets through the environment variables that commands may see.
 *
 * @param allowed their names, as they are spelled
 */
public record EnvironmentFilter(Set<String> allowed) {

  /** Copies the names. */
  public EnvironmentFilter {
    allowed = Set.copyOf(allowed);
  }

  /**
   * Those of the variables that are allowed, by name.
   *
   * @param variables values by name
   */
  public Map<String, String> apply(Map<String, String> variables) {
    Map<String, String> kept = new TreeMap<>(variables);
    kept.keySet().retainAll(allowed);
    return Collections.unmodifiableMap(kept);
  }
}
