package dev.plumbline.planted.work;

/** One operation: {@value #UNITS} units of work, and one more for each percent that is planted. */
public final class Operation {
  /** The units of an operation to which nothing was added, so that a unit is a percent of it. */
  public static final int UNITS = 100;

  private final Work work;
  private final int units;

  /**
   * An operation.
   *
   * @param work what its units are
   * @param extra percent of work added, at least 0
   * @throws IllegalArgumentException if {@code extra} is negative
   */
  public Operation(Work work, int extra) {
    if (extra < 0) {
      throw new IllegalArgumentException("work can be added, not " + extra + " %");
    }
    this.work = work;
    this.units = UNITS + extra;
  }

  /** Runs the units one after another, each with the result of the one before; the last result. */
  public long run(long carried) {
    long result = carried;
    for (int unit = 0; unit < units; unit++) {
      result = work.unit(result);
    }
    return result;
  }
}
