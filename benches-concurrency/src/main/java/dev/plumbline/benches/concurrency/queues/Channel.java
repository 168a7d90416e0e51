package dev.plumbline.benches.concurrency.queues;

/**
 * A queue whose two ends wait: a sender for room, a receiver for something to come.
 *
 * @param <T> what is sent
 */
public interface Channel<T> {

  /**
   * Sends one, as soon as there is room.
   *
   * @throws InterruptedException when interrupted while waiting
   */
  void send(T item) throws InterruptedException;

  /**
   * Receives what has been under way longest, as soon as there is something.
   *
   * @throws InterruptedException when interrupted while waiting
   */
  T receive() throws InterruptedException;
}
