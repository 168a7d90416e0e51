package dev.plumbline.benches.concurrency.locks;

import dev.plumbline.benches.concurrency.Work;

/**
 * A number that several threads change, each change under a lock. The number is such that a change
 * that was lost, or two that overlapped, can be seen in it afterwards.
 */
public abstract class GuardedNumber {
  /** The number before the first change. */
  static final long START = 1;

  private long number = START;
  private long changes;

  /**
   * Changes the number under the lock.
   *
   * @param multiplications how many steps the change has
   * @return how many changes there have been, this one included
   */
  public abstract long change(int multiplications);

  /** What {@link #change} does when it has the lock. */
  final long changeLocked(int multiplications) {
    number = Work.multiply(number, multiplications);
    changes++;
    return changes;
  }

  /** The number; to be asked when all threads that change it have been joined. */
  long number() {
    return number;
  }

  /** The changes so far; to be asked when all threads that change it have been joined. */
  long changes() {
    return changes;
  }
}
