package dev.plumbline.cleanroom.scenario.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** The kind of thread that runs what can't run on the caller's own. */
public enum StepThreads {
  /** Platform threads that are used again, as many as have work at one time. */
  POOL,
  /** A virtual thread for each piece of work; JDK 21 and later. */
  VIRTUAL;

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  /** Whether this JVM has them. */
  public boolean available() {
    return this == POOL || Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
  }

  /**
   * A new executor, to be shut down by the caller. Its threads don't keep the JVM alive.
   *
   * @throws UnsupportedOperationException when this JVM has no such threads
   */
  public ExecutorService open() {
    return this == POOL ? Executors.newCachedThreadPool(new NamedDaemons()) : virtualThreads();
  }

  /** By reflection, because the sources are compiled for JDK 17. */
  private static ExecutorService virtualThreads() {
    if (!VIRTUAL.available()) {
      throw new UnsupportedOperationException(
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

  private static final class NamedDaemons implements ThreadFactory {
    private final AtomicLong made = new AtomicLong();

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "cleanroom-scenario-" + made.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
