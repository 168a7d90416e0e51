package dev.plumbline.benches.concurrency.counters;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How a counter is made; the values of the parameter {@code counter}. */
public enum CounterKind {
  /** {@code AtomicLong}: one word, on which threads contend. */
  atomic {
    @Override
    Counter open() {
      return new Atomic(new AtomicLong());
    }
  },
  /** {@code LongAdder}: a word for each thread that gets in the way of another. */
  striped {
    @Override
    Counter open() {
      return new Striped(new LongAdder());
    }
  },
  /** A plain word behind {@code synchronized}. */
  intrinsic {
    @Override
    Counter open() {
      return new Locked();
    }
  };

  /** A counter at zero. */
  abstract Counter open();

  private record Atomic(AtomicLong count) implements Counter {
    @Override
    public void increment() {
      count.incrementAndGet();
    }

    @Override
    public long sum() {
      return count.get();
    }
  }

  private record Striped(LongAdder count) implements Counter {
    @Override
    public void increment() {
      count.increment();
    }

    @Override
    public long sum() {
      return count.sum();
    }
  }

  private static final class Locked implements Counter {
    private long count;

    @Override
    public synchronized void increment() {
      count++;
    }

    @Override
    public synchronized long sum() {
      return count;
    }
  }
}
