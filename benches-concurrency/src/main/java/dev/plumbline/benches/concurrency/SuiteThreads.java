package dev.plumbline.benches.concurrency;

import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import dev.plumbline.suite.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the threads of this suite and sees them end. Platform threads have names by which a test
 * finds any that is left.
 */
public final class SuiteThreads {
  private static final String PREFIX = "concurrency-suite-";
  private static final long PATIENCE_SECONDS = 10;
  private static final AtomicLong MADE = new AtomicLong();

  private SuiteThreads() {}

  /** A platform thread that isn't started. It is no daemon, so one that is forgotten is noticed. */
  public static Thread platform(Runnable body) {
    return new Thread(body, PREFIX + MADE.incrementAndGet());
  }

  /**
   * A pool of platform threads that never shrinks.
   *
   * @param size how many, at least 1
   */
  public static ExecutorService pool(int size) {
    return Executors.newFixedThreadPool(size, SuiteThreads::platform);
  }

  /**
   * Makes virtual threads.
   *
   * @throws IllegalStateException that skips the measurement, before JDK 21
   */
  public static ThreadFactory virtual() {
    requireVirtual();
    try {
      // By reflection, because the sources are compiled for JDK 17.
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK has no virtual threads", e);
    }
  }

  /**
   * Runs each task on a virtual thread of its own.
   *
   * @throws IllegalStateException that skips the measurement, before JDK 21
   */
  public static ExecutorService virtualPerTask() {
    requireVirtual();
    return StepThreads.VIRTUAL.open();
  }

  private static void requireVirtual() {
    if (!StepThreads.VIRTUAL.available()) {
      throw Skipped.because(
          "virtual threads need JDK 21, this is JDK " + Runtime.version().feature());
    }
  }

  /**
   * Ends an executor and returns when its threads have no more work.
   *
   * @throws IllegalStateException when it is still at work after 10 s, or the caller is interrupted
   *     while waiting; the interrupt stays set
   */
  public static void end(ExecutorService executor) {
    executor.shutdown();
    boolean ended;
    try {
      ended = executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = false;
    }
    if (!ended) {
      executor.shutdownNow();
      throw new IllegalStateException("tasks were still running: " + executor);
    }
  }

  /**
   * Waits for a thread that was told to end.
   *
   * @throws IllegalStateException when it still runs after 10 s, or the caller is interrupted while
   *     waiting; the interrupt stays set
   */
  public static void awaitEnd(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      thread.interrupt();
      throw new IllegalStateException("thread " + thread.getName() + " did not end");
    }
  }

  /**
   * The names of the platform threads of this suite that are left.
   *
   * @param patience how long each has to end: one that has done its work still needs a moment
   * @throws InterruptedException when interrupted while waiting
   */
  public static List<String> left(Duration patience) throws InterruptedException {
    List<String> left = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(PREFIX)) {
        // Not 0, which would wait for ever.
        thread.join(Math.max(1, patience.toMillis()));
        if (thread.isAlive()) {
          left.add(thread.getName());
        }
      }
    }
    return left;
  }
}
