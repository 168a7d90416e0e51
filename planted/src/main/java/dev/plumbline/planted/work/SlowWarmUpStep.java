package dev.plumbline.planted.work;

/**
 * One step of {@link SlowWarmUpWork}, defined many times over. Small methods without a loop: code
 * with loops is compiled early.
 */
final class SlowWarmUpStep implements Work {
  @Override
  public long unit(long carried) {
    return turn(turn(turn(turn(carried | 1))));
  }

  private static long turn(long value) {
    return left(right(left(value, 13), 7), 17);
  }

  private static long left(long value, int distance) {
    return value ^ (value << distance);
  }

  private static long right(long value, int distance) {
    return value ^ (value >>> distance);
  }
}
