package dev.plumbline.benches.concurrency.locks;

/** A table that many threads read and some write. A write changes every entry. */
public interface SharedTable {
  /** How many entries it has. */
  int ENTRIES = 64;

  /**
   * Reads the whole table.
   *
   * @return the sum of its entries, all of which were of one write
   * @throws IllegalStateException when they were of several
   */
  long read();

  /** Writes the whole table: one more in each entry. */
  void write();

  /** Adds up entries, and refuses a table that is part old and part new. */
  static long sum(long[] entries) {
    long sum = 0;
    for (long entry : entries) {
      sum += entry;
    }
    if (sum != entries[0] * ENTRIES) {
      throw new IllegalStateException("read a table that is part old and part new");
    }
    return sum;
  }

  /** Adds one to each entry. */
  static void advance(long[] entries) {
    for (int i = 0; i < entries.length; i++) {
      entries[i]++;
    }
  }
}
