package dev.plumbline.benches.concurrency;

/** A piece of work whose length is chosen, and whose result shows that all of it was done. */
public final class Work {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int SHIFT = 31;

  private Work() {}

  /**
   * Multiplies again and again. Each product needs the one before, and the shift between two keeps
   * a compiler from drawing several into one, which it does with factors alone.
   *
   * @param start where to begin; not 0, which stays 0
   * @param times how many multiplications, at least 0
   * @return the last product; {@code multiply(multiply(x, a), b)} is {@code multiply(x, a + b)}
   */
  public static long multiply(long start, long times) {
    long product = start;
    for (long i = 0; i < times; i++) {
      product = (product ^ (product >>> SHIFT)) * FACTOR;
    }
    return product;
  }
}
