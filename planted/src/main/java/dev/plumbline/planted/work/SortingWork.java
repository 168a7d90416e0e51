package dev.plumbline.planted.work;

import java.util.Arrays;
import java.util.Random;

/**
 * A unit is to copy 200 numbers and to sort the copy. The numbers are in another order each time:
 * processors learn an order by heart that they see again and again, until something else makes them
 * forget it.
 */
public final class SortingWork implements Work {
  private static final int NUMBERS = 200;

  private final int[] numbers = new Random(42).ints(NUMBERS).toArray();
  private final int[] sorted = new int[NUMBERS];

  @Override
  public long unit(long carried) {
    long drawn = Scramble.after(1, carried | 1);
    int mask = (int) (drawn >>> 16);
    for (int number = 0; number < NUMBERS; number++) {
      sorted[number] = numbers[number] ^ mask;
    }
    Arrays.sort(sorted);
    return drawn * 31 + sorted[(int) (drawn & 127)];
  }
}
