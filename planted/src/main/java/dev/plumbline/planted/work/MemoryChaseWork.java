package dev.plumbline.planted.work;

import java.util.Random;

/**
 * A unit is 20 hops through 16 MiB of memory in an order that no processor guesses; each hop reads
 * where the next one goes.
 */
public final class MemoryChaseWork implements Work {
  private static final int HOPS = 20;
  private static final int PLACES = 1 << 22;

  private final int[] next;

  /** Lays out one cycle through all places. */
  public MemoryChaseWork() {
    this(PLACES);
  }

  MemoryChaseWork(int places) {
    next = new int[places];
    for (int place = 0; place < places; place++) {
      next[place] = place;
    }
    // Sattolo's algorithm (1986): a random permutation that is a single cycle.
    Random random = new Random(42);
    for (int last = places - 1; last > 0; last--) {
      int other = random.nextInt(last);
      int swapped = next[last];
      next[last] = next[other];
      next[other] = swapped;
    }
  }

  @Override
  public long unit(long carried) {
    int place = (int) (carried & (next.length - 1));
    for (int hop = 0; hop < HOPS; hop++) {
      place = next[place];
    }
    return place;
  }

  int[] next() {
    return next.clone();
  }
}
