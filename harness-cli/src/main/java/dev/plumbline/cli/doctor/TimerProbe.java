package dev.plumbline.cli.doctor;

import java.util.function.LongSupplier;

/** Tries a clock: how small its steps are and what a reading costs. */
public final class TimerProbe {
  private static final int BATCHES = 100;
  private static final int READINGS = 1_000;

  private TimerProbe() {}

  /**
   * What a clock is like.
   *
   * @param stepNanos the smallest step seen; infinite if it never went on
   * @param costNanos of a reading, in the quickest of many batches, as neighbours only slow one
   *     down
   */
  public record Found(double stepNanos, double costNanos) {}

  /** Reads a clock a hundred thousand times: a few milliseconds. */
  public static Found of(LongSupplier nanoTime) {
    double step = Double.POSITIVE_INFINITY;
    double cost = Double.POSITIVE_INFINITY;
    long before = nanoTime.getAsLong();
    for (int batch = 0; batch < BATCHES; batch++) {
      long begun = before;
      for (int i = 0; i < READINGS; i++) {
        long now = nanoTime.getAsLong();
        if (now > before) {
          step = Math.min(step, (double) (now - before));
        }
        before = now;
      }
      cost = Math.min(cost, (double) (before - begun) / READINGS);
    }
    return new Found(step, Math.max(0, cost));
  }
}
