package dev.plumbline.planted;

import java.time.Duration;
import java.util.Random;

/** When a neighbour works and when it rests: times drawn from a seed, always the same ones. */
final class Bursts {
  private static final int SHORTEST_MILLIS = 50;
  private static final int LONGEST_MILLIS = 2000;

  private final Random random;

  Bursts(long seed) {
    random = new Random(seed);
  }

  /** The next time to work or to rest: 50 ms to 2 s, each length as likely as any other. */
  Duration next() {
    return Duration.ofMillis(
        SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS + 1));
  }
}
