package dev.plumbline.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What moves numbers: hardware, operating system, JVM. A fact that is not known is absent, never
 * guessed.
 *
 * @param facts each known fact as text; numbers without grouping, memory in bytes
 */
public record Environment(Map<EnvironmentFact, String> facts) {
  /** Copies the facts. */
  public Environment {
    EnumMap<EnvironmentFact, String> copy = new EnumMap<>(EnvironmentFact.class);
    copy.putAll(facts);
    facts = Collections.unmodifiableMap(copy);
  }

  /** An environment of which nothing is known. */
  public static Environment unknown() {
    return new Environment(Map.of());
  }

  /** A fact, if it is known. */
  public Optional<String> fact(EnvironmentFact fact) {
    return Optional.ofNullable(facts.get(fact));
  }
}
