package dev.plumbline.planted.work;

/**
 * A unit is 20 arrays of 128 bytes. The last 1,024 are kept, so that none can be left out and the
 * collector always finds some alive.
 */
public final class AllocationWork implements Work {
  private static final int ARRAYS = 20;
  private static final int BYTES = 128;
  private static final int KEPT = 1024;

  private final byte[][] kept = new byte[KEPT][];
  private int next;

  @Override
  public long unit(long carried) {
    long result = carried;
    for (int array = 0; array < ARRAYS; array++) {
      byte[] made = new byte[BYTES];
      made[0] = (byte) result;
      int place = next++ & (KEPT - 1);
      byte[] old = kept[place];
      kept[place] = made;
      result = result * 31 + (old == null ? 0 : old[0]);
    }
    return result;
  }
}
