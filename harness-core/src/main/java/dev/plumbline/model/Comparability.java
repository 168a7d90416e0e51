package dev.plumbline.model;

import java.util.List;

/**
 * Whether two environments can be held against each other.
 *
 * @param level the answer
 * @param differences each fact that differs, as {@code "cpu model: A → B"}, the weightiest first
 */
public record Comparability(Level level, List<String> differences) {
  /** Three answers. */
  public enum Level {
    /** No known fact differs. */
    SAME,
    /** Comparable, with a note of what changed. */
    DRIFTED,
    /** No verdict can be given. */
    DIFFERENT
  }

  /** Copies the list. */
  public Comparability {
    differences = List.copyOf(differences);
  }

  /** Nothing differs. */
  public static Comparability same() {
    return new Comparability(Level.SAME, List.of());
  }
}
