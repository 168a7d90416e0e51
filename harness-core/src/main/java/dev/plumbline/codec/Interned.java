package dev.plumbline.codec;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one instance of equal values, so that a file that repeats itself costs its content once.
 */
final class Interned {
  /** More distinct values than this are not worth remembering. */
  private static final int MOST = 100_000;

  private final Map<Object, Object> known = new HashMap<>();

  /** The first value equal to this one. */
  @SuppressWarnings("unchecked") // a key is stored only under itself, so the types are equal
  <T> T of(T value) {
    Object first = known.get(value);
    if (first != null) {
      return (T) first;
    }
    if (known.size() < MOST) {
      known.put(value, value);
    }
    return value;
  }
}
