package dev.plumbline.planted.work;

import java.util.Arrays;
import java.util.Random;

/**
 * A unit is 60 look-ups of numbers that are not in a hash table with chains. How many buckets the
 * table has is decided once in the life of a JVM, by the clock: so every fork has short chains or
 * long ones from its start to its end, as a JVM has one hash seed or another.
 */
public final class BimodalWork implements Work {
  /** How a JVM has laid out its table. */
  public enum Layout {
    /** More buckets. */
    SHORT_CHAINS(224),
    /** Fewer buckets: a good quarter more to compare with, a quarter more time. */
    LONG_CHAINS(176);

    /** The layout of this JVM. */
    public static final Layout OF_THIS_JVM =
        // The product spreads the few bits of the clock that nobody can foresee to the first one.
        System.nanoTime() * 0x9E3779B97F4A7C15L < 0 ? LONG_CHAINS : SHORT_CHAINS;

    private final int buckets;

    Layout(int buckets) {
      this.buckets = buckets;
    }
  }

  /** A multiple of both numbers of buckets, so that all chains of a table are of one length. */
  static final int NUMBERS = 2464;

  static final int LOOK_UPS = 60;

  private final int buckets;
  private final int[] first;
  private final int[] following = new int[NUMBERS];
  private final int[] numbers = new int[NUMBERS];

  /** Fills a table. */
  public BimodalWork(Layout layout) {
    buckets = layout.buckets;
    first = new int[buckets];
    Arrays.fill(first, -1);
    Random random = new Random(42);
    for (int entry = 0; entry < NUMBERS; entry++) {
      numbers[entry] = entry;
      int other = random.nextInt(entry + 1);
      numbers[entry] = numbers[other];
      numbers[other] = entry;
    }
    for (int entry = 0; entry < NUMBERS; entry++) {
      int bucket = numbers[entry] % buckets;
      following[entry] = first[bucket];
      first[bucket] = entry;
    }
  }

  @Override
  public long unit(long carried) {
    long result = carried;
    for (int lookUp = 0; lookUp < LOOK_UPS; lookUp++) {
      int absent = NUMBERS + (int) ((result >>> 8) & 0xffff);
      result = result * 31 + compared(absent);
    }
    return result;
  }

  /** How many numbers an absent one is compared with before it is known to be absent. */
  int compared(int absent) {
    int compared = 0;
    for (int entry = first[absent % buckets]; entry >= 0; entry = following[entry]) {
      compared++;
      if (numbers[entry] == absent) {
        break;
      }
    }
    return compared;
  }
}
