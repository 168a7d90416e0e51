package dev.plumbline.benches.memory.pool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * An object that an {@link ObjectPool} can lend again and again. It carries the pool's notes on
 * itself, so that lending it costs no object.
 */
public abstract class Reusable {
  /** The place of an object that no pool keeps. */
  static final int NO_PLACE = -1;

  private static final VarHandle LENT;

  static {
    try {
      LENT = MethodHandles.lookup().findVarHandle(Reusable.class, "lent", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Where its pool keeps it; written once, before it is lent for the first time. */
  int place = NO_PLACE;

  @SuppressWarnings("UnusedVariable") // Read and written through LENT.
  private volatile boolean lent;

  /** Makes it as good as new: nothing of what was written into it is left. */
  public abstract void reset();

  /** Notes that it is lent; false when it was already. */
  final boolean lend() {
    return LENT.compareAndSet(this, false, true);
  }

  /** Notes that it is back; false when it wasn't lent. */
  final boolean takeBack() {
    return LENT.compareAndSet(this, true, false);
  }
}
