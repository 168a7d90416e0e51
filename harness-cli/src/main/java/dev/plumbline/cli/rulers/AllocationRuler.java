package dev.plumbline.cli.rulers;

/** Thirty thousand arrays of 128 to 256 bytes, the last few of which stay reachable. */
final class AllocationRuler implements Ruler {
  private static final int ARRAYS = 30_000;
  private static final int KEPT = 64;

  private final byte[][] kept = new byte[KEPT][];

  @Override
  public long work() {
    long sum = 0;
    for (int i = 0; i < ARRAYS; i++) {
      byte[] array = new byte[112 + (i & 127)];
      array[i & 63] = (byte) i;
      byte[] old = kept[i & (KEPT - 1)];
      sum += old == null ? 0 : old[i & 63];
      kept[i & (KEPT - 1)] = array;
    }
    return sum;
  }

  /** Here it is the collector that takes its time, until the heap has the size it keeps. */
  @Override
  public int warmUp() {
    return 60;
  }
}
