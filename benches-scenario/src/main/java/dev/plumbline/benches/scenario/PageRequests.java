package dev.plumbline.benches.scenario;

import java.util.SplittableRandom;

/**
 * An endless stream of requests for {@value #PAGES} pages. So many of a hundred find their page as
 * it was at its last request; before the others it was changed. The stream is drawn once, and comes
 * again and again.
 */
final class PageRequests {
  /** How many pages there are. */
  static final int PAGES = 256;

  private static final int LENGTH = 10_000;

  private final int[] pages = new int[LENGTH];
  private final boolean[] changed = new boolean[LENGTH];
  private final int[] revisions = new int[PAGES];
  private int position = -1;
  private long changes;

  /**
   * A stream.
   *
   * @param unchanged how many of a hundred requests find their page unchanged, 0 to 100
   * @param seed of what is drawn
   */
  PageRequests(int unchanged, long seed) {
    if (unchanged < 0 || unchanged > 100) {
      throw new IllegalArgumentException("a hit rate is 0 to 100 percent; got " + unchanged);
    }
    SplittableRandom random = new SplittableRandom(seed);
    int changing = LENGTH / 100 * (100 - unchanged);
    for (int i = 0; i < LENGTH; i++) {
      pages[i] = random.nextInt(PAGES);
      changed[i] = i < changing;
    }
    for (int i = LENGTH - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      boolean kept = changed[i];
      changed[i] = changed[other];
      changed[other] = kept;
    }
  }

  /** Goes on to the next request; its page may have changed. */
  int next() {
    position = position + 1 == LENGTH ? 0 : position + 1;
    if (changed[position]) {
      revisions[pages[position]]++;
      changes++;
    }
    return pages[position];
  }

  /** How often a page was changed until now. */
  int revision(int page) {
    return revisions[page];
  }

  /** How many requests came after a change of their page. */
  long changes() {
    return changes;
  }
}
