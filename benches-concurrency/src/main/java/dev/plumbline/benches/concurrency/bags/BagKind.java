package dev.plumbline.benches.concurrency.bags;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jctools.queues.MpmcArrayQueue;

/** How a bag is made; the values of the parameter {@code bag}. */
public enum BagKind {
  /** {@code ArrayDeque} behind {@code synchronized}, last in, first out. */
  locked {
    @Override
    <T> Bag<T> open(int capacity) {
      return new Locked<>(capacity);
    }
  },
  /** {@link TreiberStack}: no lock, last in, first out. */
  treiber {
    @Override
    <T> Bag<T> open(int capacity) {
      return new TreiberStack<>();
    }
  },
  /** {@code ConcurrentLinkedQueue}: no lock, first in, first out. */
  linked {
    @Override
    <T> Bag<T> open(int capacity) {
      return new Queued<>(new ConcurrentLinkedQueue<>());
    }
  },
  /** JCTools' ring for many threads: no lock and no garbage, first in, first out. */
  mpmc {
    @Override
    <T> Bag<T> open(int capacity) {
      return new Queued<>(new MpmcArrayQueue<>(Math.max(2, capacity)));
    }
  };

  /**
   * An empty bag.
   *
   * @param capacity the most it will ever hold
   */
  abstract <T> Bag<T> open(int capacity);

  private static final class Locked<T> implements Bag<T> {
    private final ArrayDeque<T> things;

    Locked(int capacity) {
      things = new ArrayDeque<>(capacity);
    }

    @Override
    public synchronized void put(T thing) {
      things.push(thing);
    }

    @Override
    public synchronized T take() {
      return things.poll();
    }
  }

  private record Queued<T>(Queue<T> things) implements Bag<T> {
    @Override
    public void put(T thing) {
      if (!things.offer(thing)) {
        throw new IllegalStateException("the bag is full");
      }
    }

    @Override
    public T take() {
      return things.poll();
    }
  }
}
