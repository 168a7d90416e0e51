package dev.plumbline.intelligence.store;

import dev.plumbline.intelligence.execution.TestExecution;
import java.time.Instant;

/** Instants as nanoseconds since 1970, which sort as the instants do. */
final class EpochNanos {
  private static final long PER_SECOND = 1_000_000_000L;

  private EpochNanos() {}

  /** The count of a start. */
  static long of(Instant start) {
    return Math.addExact(Math.multiplyExact(start.getEpochSecond(), PER_SECOND), start.getNano());
  }

  /** The count of any instant, or that of the nearest start that can be. */
  static long nearest(Instant instant) {
    if (instant.isBefore(TestExecution.EARLIEST)) {
      return 0;
    }
    return instant.isAfter(TestExecution.LATEST) ? Long.MAX_VALUE : of(instant);
  }

  /** The instant of a count. */
  static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
