package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import dev.plumbline.suite.Skipped;
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

  private static ExecutorService virtualThreads() {
    if (!StepThreads.VIRTUAL.available()) {
      throw Skipped.because(
          "virtual threads need JDK 21, this is JDK " + Runtime.version().feature());
    }
    return StepThreads.VIRTUAL.open();
  }
}
