package dev.plumbline.planted.work;

/**
 * A chain of numbers in which each needs the one before: time that can't be saved by doing things
 * at once. Marsaglia's xorshift (2003) with 64 bits.
 */
final class Scramble {
  private Scramble() {}

  /** The number that stands {@code steps} after a start; 0 stays 0. */
  static long after(int steps, long start) {
    long value = start;
    for (int step = 0; step < steps; step++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }
}
