package dev.plumbline.jmh;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the last bytes of what is printed and counts all of them, so that a benchmark that floods
 * its output costs neither memory nor disk. Safe for several threads.
 */
final class Tail extends OutputStream {
  private final byte[] ring;
  private final long limit;
  private final Runnable overLimit;
  private long written;

  /**
   * An empty tail.
   *
   * @param kept how many bytes to keep, at least 1
   * @param limit after how many bytes {@code overLimit} is called, once
   * @param overLimit what to do about a flood
   */
  Tail(int kept, long limit, Runnable overLimit) {
    this.ring = new byte[kept];
    this.limit = limit;
    this.overLimit = overLimit;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    boolean nowOver;
    synchronized (this) {
      boolean wasOver = written > limit;
      int skipped = Math.max(0, length - ring.length);
      for (int i = skipped; i < length; i++) {
        ring[(int) ((written + i) % ring.length)] = bytes[offset + i];
      }
      written += length;
      nowOver = !wasOver && written > limit;
    }
    if (nowOver) {
      overLimit.run();
    }
  }

  /** How many bytes were written in all. */
  synchronized long written() {
    return written;
  }

  /** Whether more than the limit was written. */
  synchronized boolean flooded() {
    return written > limit;
  }

  /** The last bytes as text; a character cut at the start shows as a replacement character. */
  synchronized String text() {
    int kept = (int) Math.min(written, ring.length);
    byte[] last = new byte[kept];
    for (int i = 0; i < kept; i++) {
      last[i] = ring[(int) ((written - kept + i) % ring.length)];
    }
    return new String(last, StandardCharsets.UTF_8);
  }
}
