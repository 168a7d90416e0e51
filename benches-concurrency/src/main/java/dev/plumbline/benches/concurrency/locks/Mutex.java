package dev.plumbline.benches.concurrency.locks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** Locks that one thread holds at a time; the values of the parameter {@code mutex}. */
public enum Mutex {
  /** The keyword {@code synchronized}. */
  intrinsic {
    @Override
    GuardedNumber guard() {
      return new Intrinsic();
    }
  },
  /** {@code ReentrantLock}; whoever comes first when it is free gets it. */
  reentrant {
    @Override
    GuardedNumber guard() {
      return new Reentrant(false);
    }
  },
  /** {@code ReentrantLock} that gives itself to whoever has waited longest. */
  fair {
    @Override
    GuardedNumber guard() {
      return new Reentrant(true);
    }
  },
  /** {@code StampedLock}, held for writing. */
  stamped {
    @Override
    GuardedNumber guard() {
      return new Stamped();
    }
  },
  /** {@code Semaphore} of one permit. */
  semaphore {
    @Override
    GuardedNumber guard() {
      return new OnePermit();
    }
  };

  /** A number behind a new lock of this kind. */
  abstract GuardedNumber guard();

  private static final class Intrinsic extends GuardedNumber {
    @Override
    public synchronized long change(int multiplications) {
      return changeLocked(multiplications);
    }
  }

  private static final class Reentrant extends GuardedNumber {
    private final ReentrantLock lock;

    Reentrant(boolean fair) {
      lock = new ReentrantLock(fair);
    }

    @Override
    public long change(int multiplications) {
      lock.lock();
      try {
        return changeLocked(multiplications);
      } finally {
        lock.unlock();
      }
    }
  }

  private static final class Stamped extends GuardedNumber {
    private final StampedLock lock = new StampedLock();

    @Override
    public long change(int multiplications) {
      long stamp = lock.writeLock();
      try {
        return changeLocked(multiplications);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private static final class OnePermit extends GuardedNumber {
    private final Semaphore permit = new Semaphore(1);

    @Override
    public long change(int multiplications) {
      permit.acquireUninterruptibly();
      try {
        return changeLocked(multiplications);
      } finally {
        permit.release();
      }
    }
  }
}
