package dev.plumbline.benches.concurrency.executors;

import java.util.concurrent.ExecutionException;

/** A question to another thread, and its answer. Asked by one thread at a time. */
public interface RoundTrip extends AutoCloseable {

  /**
   * Asks, and waits for the answer.
   *
   * @return the question plus one
   * @throws ExecutionException when the other thread failed
   * @throws InterruptedException when interrupted while waiting
   */
  long ask(long question) throws ExecutionException, InterruptedException;

  /**
   * Ends the other thread.
   *
   * @throws IllegalStateException when it did not end
   */
  @Override
  void close();
}
