package dev.plumbline.benches.memory.pool;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A pool of a fixed number of objects, all made when it is. Safe for use by many threads; the
 * newest object to come back is the next to be lent, because it is the one in the caches.
 *
 * <p>The free objects are a stack of places without a lock (Treiber, 1986): {@code head} holds the
 * top place in its lower half and a count of changes in its upper, so that a top that went and came
 * back in between is seen. An object is reset when it comes back, before anybody can take it.
 *
 * @param <T> what is lent
 */
public final class ObjectPool<T extends Reusable> {
  private static final int NOTHING_FREE = -1;
  private static final long PLACE = 0xFFFF_FFFFL;
  private static final long ONE_CHANGE = 1L << 32;

  private final T[] objects;
  private final Supplier<T> factory;
  private final Exhaustion policy;
  private final AtomicIntegerArray below;
  private final AtomicLong head;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition cameBack = lock.newCondition();
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder misses = new LongAdder();

  /**
   * A pool with all its objects free.
   *
   * @param size how many objects, at least 1
   * @param array makes an array for them
   * @param factory makes a clean one
   * @param policy what to do when all are lent
   */
  public ObjectPool(int size, IntFunction<T[]> array, Supplier<T> factory, Exhaustion policy) {
    if (size < 1) {
      throw new IllegalArgumentException("a pool has at least one object; got " + size);
    }
    this.objects = array.apply(size);
    this.factory = factory;
    this.policy = policy;
    this.below = new AtomicIntegerArray(size);
    this.head = new AtomicLong(NOTHING_FREE & PLACE);
    for (int place = size - 1; place >= 0; place--) {
      objects[place] = factory.get();
      objects[place].place = place;
      push(place);
    }
  }

  /**
   * Lends an object to the caller, and to nobody else until it is given back.
   *
   * @return a clean object
   * @throws PoolExhausted when all are lent and the policy is {@link Exhaustion#fail}
   * @throws InterruptedException when interrupted while waiting for one to come back
   */
  public T take() throws InterruptedException {
    int place = pop();
    if (place == NOTHING_FREE) {
      misses.increment();
      switch (policy) {
        case grow -> {
          T extra = factory.get();
          extra.lend();
          return extra;
        }
        case block -> place = await();
        case fail -> throw new PoolExhausted(objects.length);
      }
    }
    T object = objects[place];
    if (!object.lend()) {
      throw new IllegalStateException("object " + place + " of the pool was free and lent at once");
    }
    return object;
  }

  /**
   * Takes an object back and resets it.
   *
   * @throws IllegalStateException when it isn't lent: it was given back twice
   * @throws IllegalArgumentException when it belongs to another pool
   */
  public void giveBack(T object) {
    int place = object.place;
    if (place != Reusable.NO_PLACE && (place >= objects.length || objects[place] != object)) {
      throw new IllegalArgumentException("the object belongs to another pool");
    }
    if (!object.takeBack()) {
      throw new IllegalStateException("the object was given back before");
    }
    object.reset();
    if (place == Reusable.NO_PLACE) {
      return;
    }
    push(place);
    if (waiting.get() > 0) {
      lock.lock();
      try {
        cameBack.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  /** How many objects it keeps, lent or free. */
  public int size() {
    return objects.length;
  }

  /** How often it was asked for an object and had none. Exact once the asking threads ended. */
  public long misses() {
    return misses.sum();
  }

  /** How many objects are free; exact only while nobody takes or gives back. */
  public int free() {
    boolean[] seen = new boolean[objects.length];
    for (int place = (int) head.get(); place != NOTHING_FREE && !seen[place]; ) {
      seen[place] = true;
      place = below.get(place);
    }
    int free = 0;
    for (boolean each : seen) {
      free += each ? 1 : 0;
    }
    return free;
  }

  private int await() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      // Announced before looking again: who pushes after that look sees the announcement.
      waiting.incrementAndGet();
      try {
        int place = pop();
        while (place == NOTHING_FREE) {
          cameBack.await();
          place = pop();
        }
        return place;
      } finally {
        waiting.decrementAndGet();
      }
    } finally {
      lock.unlock();
    }
  }

  private int pop() {
    while (true) {
      long seen = head.get();
      int place = (int) seen;
      if (place == NOTHING_FREE) {
        return NOTHING_FREE;
      }
      if (head.compareAndSet(seen, changed(seen, below.get(place)))) {
        return place;
      }
    }
  }

  private void push(int place) {
    while (true) {
      long seen = head.get();
      below.set(place, (int) seen);
      if (head.compareAndSet(seen, changed(seen, place))) {
        return;
      }
    }
  }

  private static long changed(long seen, int place) {
    return ((seen & ~PLACE) + ONE_CHANGE) | (place & PLACE);
  }
}
