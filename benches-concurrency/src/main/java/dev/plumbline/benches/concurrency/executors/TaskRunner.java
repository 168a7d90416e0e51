package dev.plumbline.benches.concurrency.executors;

import java.util.concurrent.ExecutionException;
import java.util.function.IntToLongFunction;

/** Runs many tasks at once and waits for all of them. Used by one thread at a time. */
public interface TaskRunner extends AutoCloseable {

  /**
   * Calls the task once for each index, each call as a task of its own, and waits for the last.
   *
   * @param tasks how many, at least 0; the indices begin with 0
   * @param task called by other threads, at the same time
   * @return the sum of what the calls returned
   * @throws ExecutionException when a call threw
   * @throws InterruptedException when interrupted while waiting
   */
  long sum(int tasks, IntToLongFunction task) throws ExecutionException, InterruptedException;

  /**
   * Ends its threads and waits for them.
   *
   * @throws IllegalStateException when one did not end
   */
  @Override
  void close();
}
