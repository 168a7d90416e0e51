package dev.plumbline.planted.work;

import java.util.Arrays;
import java.util.Random;

/** A unit is to copy the same 200 shuffled numbers and to sort the copy. */
public final class SortingWork implements Work {
  private static final int NUMBERS = 200;

  private final int[] shuffled = new Random(42).ints(NUMBERS).toArray();
  private final int[] sorted = new int[NUMBERS];

  @Override
  public long unit(long carried) {
    System.arraycopy(shuffled, 0, sorted, 0, NUMBERS);
    Arrays.sort(sorted);
    return carried * 31 + sorted[(int) ((carried >>> 8) & 127)];
  }
}
