package dev.plumbline.benches.concurrency.io;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Writes blocks to several places and reads back what comes from each, all at once. */
interface Exchange extends AutoCloseable {

  /**
   * Writes each request to its own place and reads its reply, and returns when all are there.
   *
   * @param requests a block for each place
   * @param replies where what is read goes, each as long as its request
   */
  void all(byte[][] requests, byte[][] replies)
      throws IOException, ExecutionException, InterruptedException;

  /** Closes the places, and ends the threads. */
  @Override
  void close() throws IOException;
}
