package dev.plumbline.benches.concurrency.bags;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stack without a lock (R. K. Treiber, Systems Programming: Coping with Parallelism, 1986): who
 * puts or takes prepares the change and makes it if the top is still the one that was seen, else
 * tries again.
 *
 * <p>That the top is the same node again although the stack has changed in between (the ABA
 * problem) can't happen: each {@link #put} makes a new node, and a node that a thread still holds
 * is not collected, so no other is made in its place.
 *
 * @param <T> what it holds
 */
public final class TreiberStack<T> implements Bag<T> {
  private record Node<T>(T thing, Node<T> below) {}

  private final AtomicReference<Node<T>> top = new AtomicReference<>();

  @Override
  public void put(T thing) {
    Objects.requireNonNull(thing, "thing");
    Node<T> seen = top.get();
    while (!top.compareAndSet(seen, new Node<>(thing, seen))) {
      Thread.onSpinWait();
      seen = top.get();
    }
  }

  @Override
  public T take() {
    Node<T> seen = top.get();
    while (seen != null && !top.compareAndSet(seen, seen.below())) {
      Thread.onSpinWait();
      seen = top.get();
    }
    return seen == null ? null : seen.thing();
  }
}
