package dev.plumbline.cleanroom.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The health of several services.
 *
 * @param byName what was found, in the order of the checks; immutable
 */
public record HealthReport(Map<String, Health> byName) {

  /** Copies the map, keeping its order. */
  public HealthReport {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Whether every check passed; true when there was none. */
  public boolean allHealthy() {
    return byName.values().stream().allMatch(Health::isHealthy);
  }

  /** The names that didn't answer in time, in the order of the checks. */
  public List<String> timedOut() {
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue().status() == Health.Status.TIMED_OUT)
        .map(Map.Entry::getKey)
        .toList();
  }
}
