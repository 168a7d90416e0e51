package dev.plumbline.benches.concurrency.locks;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** How a table is kept whole; the values of the parameter {@code lock}. */
public enum TableLock {
  /** {@code ReentrantLock}: one thread at a time, whatever it does. */
  reentrant {
    @Override
    SharedTable open() {
      return new Exclusive();
    }
  },
  /** {@code ReentrantReadWriteLock}: many readers or one writer. */
  readwrite {
    @Override
    SharedTable open() {
      return new ReadersOrWriter();
    }
  },
  /** {@code StampedLock}: a reader reads without a lock, and again under it if a writer came. */
  stamped {
    @Override
    SharedTable open() {
      return new Optimistic();
    }
  },
  /** Copy on write: readers read what is never changed, a writer replaces it. */
  copy {
    @Override
    SharedTable open() {
      return new Copied();
    }
  };

  /** A table of zeros, kept whole in this way. */
  abstract SharedTable open();

  private static final class Exclusive implements SharedTable {
    private final ReentrantLock lock = new ReentrantLock();
    private final long[] entries = new long[ENTRIES];

    @Override
    public long read() {
      lock.lock();
      try {
        return SharedTable.sum(entries);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void write() {
      lock.lock();
      try {
        SharedTable.advance(entries);
      } finally {
        lock.unlock();
      }
    }
  }

  private static final class ReadersOrWriter implements SharedTable {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final long[] entries = new long[ENTRIES];

    @Override
    public long read() {
      lock.readLock().lock();
      try {
        return SharedTable.sum(entries);
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    public void write() {
      lock.writeLock().lock();
      try {
        SharedTable.advance(entries);
      } finally {
        lock.writeLock().unlock();
      }
    }
  }

  private static final class Optimistic implements SharedTable {
    private final StampedLock lock = new StampedLock();
    private final long[] entries = new long[ENTRIES];

    @Override
    public long read() {
      long stamp = lock.tryOptimisticRead();
      if (stamp != 0) {
        long sum = 0;
        for (long entry : entries) {
          sum += entry;
        }
        long first = entries[0];
        // Only now is it known whether what was read belongs together.
        if (lock.validate(stamp)) {
          if (sum != first * ENTRIES) {
            throw new IllegalStateException("read a table that is part old and part new");
          }
          return sum;
        }
      }
      stamp = lock.readLock();
      try {
        return SharedTable.sum(entries);
      } finally {
        lock.unlockRead(stamp);
      }
    }

    @Override
    public void write() {
      long stamp = lock.writeLock();
      try {
        SharedTable.advance(entries);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  private static final class Copied implements SharedTable {
    private final Object writing = new Object();
    private volatile long[] entries = new long[ENTRIES];

    @Override
    public long read() {
      return SharedTable.sum(entries);
    }

    @Override
    public void write() {
      synchronized (writing) {
        long[] next = entries.clone();
        SharedTable.advance(next);
        entries = next;
      }
    }
  }
}
