package dev.plumbline.benches.memory.registry;

import java.util.Arrays;
import java.util.Random;

/** Keys of registries: made before anything is timed, always in new strings. */
public final class Keys {
  private Keys() {}

  /**
   * Keys that differ, in order.
   *
   * @param kind how each begins
   * @param count how many, at least 0
   */
  public static String[] inOrder(String kind, int count) {
    String[] keys = new String[count];
    Arrays.setAll(keys, index -> key(kind, index));
    return keys;
  }

  /**
   * Keys drawn at random, with repetition. They equal those of {@link #inOrder} and are other
   * objects, as they are when a caller makes its key itself.
   *
   * @param kind how each begins
   * @param count how many keys there are to draw from, at least 1
   * @param draws how many are drawn, at least 0
   * @param seed the same seed gives the same keys
   */
  public static String[] drawn(String kind, int count, int draws, long seed) {
    Random random = new Random(seed);
    String[] keys = new String[draws];
    Arrays.setAll(keys, index -> key(kind, random.nextInt(count)));
    return keys;
  }

  private static String key(String kind, int index) {
    return kind + "-" + index;
  }
}
