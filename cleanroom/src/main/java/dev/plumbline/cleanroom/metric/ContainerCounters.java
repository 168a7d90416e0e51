package dev.plumbline.cleanroom.metric;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts containers created and reused, from any thread. Two implementations trade the cost of an
 * update under contention against the cost of a read.
 */
public sealed interface ContainerCounters {

  /** Counts a container whose factory succeeded. */
  void recordCreated();

  /** Counts a request that a living container answered. */
  void recordReused();

  /**
   * Both counts. Updates under way may be in one count and not yet in the other; once the updating
   * threads have been joined, both are exact.
   */
  ContainerStatistics statistics();

  /** Counters of striped cells: updates don't contend, a read adds the cells up. */
  static ContainerCounters striped() {
    return new Striped(new LongAdder(), new LongAdder());
  }

  /** Counters of one word each: updates contend, a read is one load. */
  static ContainerCounters atomic() {
    return new Atomic(new AtomicLong(), new AtomicLong());
  }

  /** See {@link #striped}. */
  record Striped(LongAdder created, LongAdder reused) implements ContainerCounters {
    @Override
    public void recordCreated() {
      created.increment();
    }

    @Override
    public void recordReused() {
      reused.increment();
    }

    @Override
    public ContainerStatistics statistics() {
      return new ContainerStatistics(created.sum(), reused.sum());
    }
  }

  /** See {@link #atomic}. */
  record Atomic(AtomicLong created, AtomicLong reused) implements ContainerCounters {
    @Override
    public void recordCreated() {
      created.incrementAndGet();
    }

    @Override
    public void recordReused() {
      reused.incrementAndGet();
    }

    @Override
    public ContainerStatistics statistics() {
      return new ContainerStatistics(created.get(), reused.get());
    }
  }
}
