package dev.plumbline.planted.work;

import java.util.HashMap;
import java.util.Map;

/** A unit is 40 look-ups of strings that are in a hash map of 1,024. */
public final class MapLookUpWork implements Work {
  private static final int KEYS = 1024;
  private static final int LOOK_UPS = 40;

  private final String[] keys = new String[KEYS];
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Fills the map. */
  public MapLookUpWork() {
    for (int key = 0; key < KEYS; key++) {
      keys[key] = "key-" + (KEYS + key);
      // Not the object in the array: each look-up compares characters, as it does in real code.
      numbers.put("key-" + (KEYS + key), key * 7);
    }
  }

  @Override
  public long unit(long carried) {
    long result = carried;
    for (int lookUp = 0; lookUp < LOOK_UPS; lookUp++) {
      result = result * 31 + numbers.get(keys[(int) ((result >>> 8) & (KEYS - 1))]) + lookUp;
    }
    return result;
  }
}
