package dev.plumbline.planted.work;

/** A unit is 500 steps of a chain of shifts and exclusive ors. */
public final class ArithmeticWork implements Work {
  private static final int STEPS = 500;

  @Override
  public long unit(long carried) {
    return Scramble.after(STEPS, carried | 1);
  }
}
