package dev.plumbline.benches.memory.pool;

/** Every object of a pool is lent, and its policy is to say so. */
public final class PoolExhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PoolExhausted(int size) {
    super("all " + size + " objects of the pool are lent");
  }
}
