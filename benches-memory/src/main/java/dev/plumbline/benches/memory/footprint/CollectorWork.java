package dev.plumbline.benches.memory.footprint;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this JVM's collectors have done since it started.
 *
 * @param count collections
 * @param milliseconds their time, added up; of collectors that run beside the program not only
 *     pauses
 */
public record CollectorWork(long count, long milliseconds) {

  /** Until now. */
  public static CollectorWork now() {
    long count = 0;
    long milliseconds = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      count += Math.max(0, collector.getCollectionCount());
      milliseconds += Math.max(0, collector.getCollectionTime());
    }
    return new CollectorWork(count, milliseconds);
  }

  /** What was done since an earlier time. */
  public CollectorWork since(CollectorWork earlier) {
    return new CollectorWork(count - earlier.count, milliseconds - earlier.milliseconds);
  }
}
