package dev.plumbline.benches.memory.pool;

/** What a pool does when all its objects are lent; the values of the parameter {@code policy}. */
public enum Exhaustion {
  /** Makes one more, which is dropped when it comes back: the pool keeps no more than its size. */
  grow,
  /** Waits until one comes back. */
  block,
  /** Throws {@link PoolExhausted}. */
  fail
}
