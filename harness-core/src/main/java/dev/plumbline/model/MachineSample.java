package dev.plumbline.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the machine looked like between two forks of a run.
 *
 * @param round the round of forks it belongs to, from 1; 0 is before the first
 * @param at when it was taken
 * @param rulers by name, how long each ruler took in seconds, over zero; empty when none was run
 * @param facts what could be read, at least zero; absent is unknown, never zero
 */
public record MachineSample(
    int round, Instant at, Map<String, Double> rulers, Map<MachineFact, Double> facts) {
  /**
   * Copies the maps; rulers come in the order of their names, facts in that of the enum.
   *
   * @throws IllegalArgumentException if the round is negative, or a value is negative or not finite
   */
  public MachineSample {
    if (round < 0) {
      throw new IllegalArgumentException("round " + round + " is negative");
    }
    rulers.forEach((name, seconds) -> check(name, seconds, seconds > 0));
    facts.forEach((fact, value) -> check(fact.label(), value, value >= 0));
    rulers = Collections.unmodifiableMap(new TreeMap<>(rulers));
    Map<MachineFact, Double> ordered = new EnumMap<>(MachineFact.class);
    ordered.putAll(facts);
    facts = Collections.unmodifiableMap(ordered);
  }

  private static void check(String name, double value, boolean inRange) {
    if (!inRange || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is " + value);
    }
  }
}
