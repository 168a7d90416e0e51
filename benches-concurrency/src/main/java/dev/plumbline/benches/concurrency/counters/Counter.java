package dev.plumbline.benches.concurrency.counters;

/** Counts, for many threads. */
public interface Counter {

  /** Counts one. */
  void increment();

  /** The count. Exact once the counting threads have been joined. */
  long sum();
}
