package dev.plumbline.benches.concurrency.bags;

/**
 * Holds things that any thread may take out and put in.
 *
 * @param <T> what it holds
 */
public interface Bag<T> {

  /** Puts one in; not null. */
  void put(T thing);

  /** Takes one out, or returns null when there is none. */
  T take();
}
