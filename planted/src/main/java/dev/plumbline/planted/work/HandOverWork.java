package dev.plumbline.planted.work;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A unit is to hand a number to another thread and to wait until it hands one back. */
public final class HandOverWork implements Work {
  private final BlockingQueue<Long> there = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<Long> back = new ArrayBlockingQueue<>(1);
  private final Thread partner = new Thread(this::answer, "hand-over");
  private long answered;

  /** Starts the other thread. */
  public HandOverWork() {
    partner.setDaemon(true);
    partner.start();
  }

  @Override
  public long unit(long carried) {
    try {
      there.put(carried);
      return back.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in a hand-over", e);
    }
  }

  private void answer() {
    try {
      while (true) {
        long number = there.take();
        answered++;
        back.put(number * 31 + 1);
      }
    } catch (InterruptedException closed) {
      // The end of this thread.
    }
  }

  /** How many numbers were handed back; to be asked when closed. */
  long answered() {
    return answered;
  }

  @Override
  public void close() {
    partner.interrupt();
    try {
      partner.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
