package dev.plumbline.cli.rulers;

import java.util.SplittableRandom;

/**
 * A chase through 16 MiB, a cache line a step, in one cycle that visits every line (Sattolo's
 * shuffle). Each time it goes on where it stopped, so that the lines it meets are never warm.
 */
final class MemoryRuler implements Ruler {
  private static final int LINE = 16;
  private static final int LINES = 1 << 18;
  private static final int STEPS = 8_000;

  private final int[] next = new int[LINES * LINE];
  private int place;

  MemoryRuler() {
    int[] order = new int[LINES];
    for (int i = 0; i < LINES; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = LINES - 1; i > 0; i--) {
      int other = random.nextInt(i);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    for (int i = 0; i < LINES; i++) {
      next[order[i] * LINE] = order[(i + 1) % LINES] * LINE;
    }
  }

  @Override
  public long work() {
    int at = place;
    for (int i = 0; i < STEPS; i++) {
      at = next[at];
    }
    place = at;
    return at;
  }
}
