package dev.plumbline.benches.cleanroom;

import dev.plumbline.suite.Skipped;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What runs concurrent work; the values of the parameter {@code executor}. */
public enum StartExecutor {
  /** As many platform threads as the JVM sees cores. */
  pool,
  /** A virtual thread for each piece of work; JDK 21 and later. */
  virtual;

  /** A new executor, or the end of the measurement as skipped. */
  ExecutorService open() {
    return this == pool
        ? Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())
        : virtualThreads();
  }

  /** By reflection, because the sources are compiled for JDK 17. */
  private static ExecutorService virtualThreads() {
    if (Runtime.version().feature() < 21) {
      throw Skipped.because(
          "virtual threads need JDK 21, this is JDK " + Runtime.version().feature());
    }
    try {
      MethodHandle factory =
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class));
      return (ExecutorService) factory.invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("this JDK has no virtual threads", e);
    }
  }
}
