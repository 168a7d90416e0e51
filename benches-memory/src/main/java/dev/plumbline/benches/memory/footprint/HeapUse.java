package dev.plumbline.benches.memory.footprint;

import java.lang.management.ManagementFactory;

/** The use of this JVM's heap. */
public final class HeapUse {
  /** One collection leaves what only weak references and cleaners held. */
  private static final int COLLECTIONS = 2;

  private HeapUse() {}

  /** The bytes in use after full collections; of all threads, so only a difference tells much. */
  public static long afterCollection() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return now();
  }

  /** The bytes in use now, those included that nobody needs and no collection has freed yet. */
  public static long now() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
