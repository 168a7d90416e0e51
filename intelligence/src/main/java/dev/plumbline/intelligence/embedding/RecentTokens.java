package dev.plumbline.intelligence.embedding;

/**
 * The latest tokens of a stream, as many as a model takes: the oldest gives way to the newest. A
 * ring, so that adding costs the same however many are kept. Not for several threads at once.
 */
public final class RecentTokens {
  private final long[] ring;
  private int size;
  private int oldest;

  /**
   * An empty one.
   *
   * @param capacity how many tokens are kept, at least 1
   */
  public RecentTokens(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("keeps " + capacity + " tokens, not at least 1");
    }
    ring = new long[capacity];
  }

  /** Adds a token; when the ring is full the oldest is forgotten. */
  public void add(long token) {
    if (size < ring.length) {
      ring[size++] = token;
    } else {
      ring[oldest] = token;
      oldest = oldest + 1 == ring.length ? 0 : oldest + 1;
    }
  }

  /** How many are kept now. */
  public int size() {
    return size;
  }

  /** What is kept, oldest first; a copy. */
  public long[] toArray() {
    long[] tokens = new long[size];
    int untilEnd = Math.min(size, ring.length - oldest);
    System.arraycopy(ring, oldest, tokens, 0, untilEnd);
    System.arraycopy(ring, 0, tokens, untilEnd, size - untilEnd);
    return tokens;
  }
}
