package dev.plumbline.plan;

import java.util.List;

/**
 * A shuffle that is the same for a seed on every JVM and in every version of Plumbline, so that a
 * recorded seed repeats the order of a run.
 *
 * <p>Random numbers are SplitMix64 (Steele, Lea and Flood 2014), written out because the library
 * does not promise the sequence of its bounded draws; the shuffle is Durstenfeld's (1964).
 */
final class SeededOrder {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Streams of one seed do not overlap for different numbers. */
  SeededOrder(long seed, int stream) {
    state = mix(mix(seed) + stream * GOLDEN_GAMMA);
  }

  /** Shuffles in place; every order is equally likely. */
  <T> void shuffle(List<T> list) {
    for (int last = list.size() - 1; last > 0; last--) {
      int other = below(last + 1);
      T swapped = list.get(last);
      list.set(last, list.get(other));
      list.set(other, swapped);
    }
  }

  /**
   * From 0 to {@code bound} - 1 without bias: draws beyond the last whole multiple are repeated.
   */
  private int below(int bound) {
    while (true) {
      long draw = next() >>> 33;
      long value = draw % bound;
      if (draw - value + bound <= 1L << 31) {
        return (int) value;
      }
    }
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
