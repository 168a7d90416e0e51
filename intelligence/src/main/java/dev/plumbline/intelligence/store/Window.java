package dev.plumbline.intelligence.store;

import java.time.Instant;

/**
 * Which executions are asked for.
 *
 * @param since nanoseconds since 1970
 * @param most at least 1
 */
record Window(long since, int most) {

  Window {
    if (most < 1) {
      throw new IllegalArgumentException("asked for at most " + most + " executions, not even one");
    }
  }

  static Window of(Instant since, int most) {
    return new Window(EpochNanos.nearest(since), most);
  }
}
