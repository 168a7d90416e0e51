package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** How a thread waits for another's answer; the values of the parameter {@code waiting}. */
public enum Waiting {
  /** {@code Thread.join} of a thread that was started for the question. */
  join {
    @Override
    RoundTrip open() {
      return new Joined();
    }
  },
  /** {@code Future.get} of a task that was submitted to a thread. */
  future {
    @Override
    RoundTrip open() {
      return new Submitted(SuiteThreads.pool(1));
    }
  },
  /** {@code LockSupport.park} and {@code unpark}, both ways. */
  park {
    @Override
    RoundTrip open() {
      return new ParkedRoundTrip();
    }
  },
  /** {@code SynchronousQueue.put} and {@code take}, both ways. */
  queue {
    @Override
    RoundTrip open() {
      return new QueuedRoundTrip();
    }
  };

  /** Starts the other thread, where one thread answers all questions. */
  abstract RoundTrip open();

  private record Submitted(ExecutorService thread) implements RoundTrip {
    @Override
    public long ask(long question) throws ExecutionException, InterruptedException {
      return thread.submit(() -> question + 1).get();
    }

    @Override
    public void close() {
      SuiteThreads.end(thread);
    }
  }

  private static final class Joined implements RoundTrip {
    private Thread last = SuiteThreads.platform(() -> {});

    @Override
    public long ask(long question) throws InterruptedException {
      long[] answer = new long[1];
      last = SuiteThreads.platform(() -> answer[0] = question + 1);
      last.start();
      last.join();
      return answer[0];
    }

    /** Where the asker was interrupted, the last thread may still run. */
    @Override
    public void close() {
      SuiteThreads.awaitEnd(last);
    }
  }
}
