package dev.plumbline.benches.memory.lifetime;

import java.util.SplittableRandom;

/**
 * Arrays of bytes that are held, so many and so large all the time, while each is replaced by
 * another sooner or later. Not for several threads at once.
 */
public final class Population {
  private static final int SMALLEST = 256;
  private static final int LARGEST = 4096;

  private final Lifetimes lifetimes;
  private final SplittableRandom random;
  private final byte[][] held;
  private int oldest;

  /**
   * A new population.
   *
   * @param lifetimes which one goes when a new one comes
   * @param count how many there are, at least 1; the mean of their lengths is about 2 KiB
   * @param seed the same seed gives the same lengths, and the same ones go
   */
  public Population(Lifetimes lifetimes, int count, long seed) {
    this.lifetimes = lifetimes;
    this.held = new byte[count][];
    SplittableRandom sizes = new SplittableRandom(seed);
    this.random = sizes.split();
    for (int i = 0; i < count; i++) {
      held[i] = new byte[sizes.nextInt(SMALLEST, LARGEST + 1)];
    }
  }

  /** Replaces so many, each by another of its length. */
  public void replace(int count) {
    for (int i = 0; i < count; i++) {
      int index = lifetimes == Lifetimes.mixed ? random.nextInt(held.length) : oldest;
      held[index] = new byte[held[index].length];
      oldest = oldest + 1 == held.length ? 0 : oldest + 1;
    }
  }

  /** What all of them hold, in bytes; the same at all times. */
  public long bytes() {
    long bytes = 0;
    for (byte[] one : held) {
      bytes += one.length;
    }
    return bytes;
  }

  /** The array in a place; another one after it was replaced. */
  byte[] at(int place) {
    return held[place];
  }
}
