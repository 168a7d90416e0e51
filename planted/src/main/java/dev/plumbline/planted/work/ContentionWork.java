package dev.plumbline.planted.work;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A unit is to take a lock four times, for a third of the time each; every thread has an object of
 * this class, all on the same shared number.
 */
public final class ContentionWork implements Work {
  /** How often a unit takes the lock. */
  static final int TURNS = 4;

  private static final int STEPS_INSIDE = 20;
  private static final int STEPS_OUTSIDE = 40;

  private final Shared shared;

  /** What the threads contend for. */
  public static final class Shared {
    private final Lock lock = new ReentrantLock();
    private long number = 42;
    private long turns;

    /** How often the lock was taken by all threads together. */
    long turns() {
      lock.lock();
      try {
        return turns;
      } finally {
        lock.unlock();
      }
    }
  }

  /** The work of one thread. */
  public ContentionWork(Shared shared) {
    this.shared = shared;
  }

  @Override
  public long unit(long carried) {
    long result = carried;
    for (int turn = 0; turn < TURNS; turn++) {
      shared.lock.lock();
      try {
        shared.number = Scramble.after(STEPS_INSIDE, shared.number);
        shared.turns++;
        result += shared.number;
      } finally {
        shared.lock.unlock();
      }
      result = Scramble.after(STEPS_OUTSIDE, result | 1);
    }
    return result;
  }
}
