package dev.plumbline.benches.concurrency.queues;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.concurrent.SynchronousQueue;

/** A thread that receives batches of numbers and tells the sum of each. */
final class Receiver implements AutoCloseable {
  private final Channel<Integer> channel;
  private final int batch;
  private final SynchronousQueue<Long> sums = new SynchronousQueue<>();
  private final Thread thread = SuiteThreads.platform(this::receive);

  /**
   * Starts the thread.
   *
   * @param channel what it receives from
   * @param batch how many numbers there are in a batch
   */
  Receiver(Channel<Integer> channel, int batch) {
    this.channel = channel;
    this.batch = batch;
    thread.start();
  }

  /** Waits for the next batch and returns its sum. */
  long awaitSum() throws InterruptedException {
    return sums.take();
  }

  private void receive() {
    try {
      while (true) {
        long sum = 0;
        for (int i = 0; i < batch; i++) {
          sum += channel.receive();
        }
        sums.put(sum);
      }
    } catch (InterruptedException e) {
      // So close() ends it, wherever it waits.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    SuiteThreads.awaitEnd(thread);
  }
}
