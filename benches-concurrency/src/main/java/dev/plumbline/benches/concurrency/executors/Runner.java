package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;

/** What tasks run on; the values of the parameter {@code runner}. */
public enum Runner {
  /** A new platform thread for each task. */
  platform {
    @Override
    public TaskRunner open(int threads) {
      return new PlatformThreadRunner();
    }
  },
  /** A fixed pool of platform threads. */
  pool {
    @Override
    public TaskRunner open(int threads) {
      return new ExecutorRunner(SuiteThreads.pool(threads));
    }
  },
  /** A fork/join pool, the tasks split in halves. */
  forkjoin {
    @Override
    public TaskRunner open(int threads) {
      return new ForkJoinRunner(threads);
    }
  },
  /** A virtual thread for each task; JDK 21 and later. */
  virtual {
    @Override
    public TaskRunner open(int threads) {
      return new ExecutorRunner(SuiteThreads.virtualPerTask());
    }
  },
  /** Reactor's merged streams on a fixed pool. */
  reactor {
    @Override
    public TaskRunner open(int threads) {
      return new ReactorRunner(threads);
    }
  };

  /**
   * Opens it, or ends the measurement as skipped.
   *
   * @param threads how many threads a pool has; a thread for each task heeds it not
   */
  public abstract TaskRunner open(int threads);

  /** Opens it with as many threads as the JVM sees cores. */
  public TaskRunner open() {
    return open(Runtime.getRuntime().availableProcessors());
  }
}
