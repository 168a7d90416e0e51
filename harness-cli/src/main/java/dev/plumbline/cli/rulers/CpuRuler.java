package dev.plumbline.cli.rulers;

/** Marsaglia's xorshift (J. Stat. Softw. 8, 2003), a million steps one after the other. */
final class CpuRuler implements Ruler {
  private static final int STEPS = 1_000_000;

  @Override
  public long work() {
    long value = 88_172_645_463_325_252L;
    for (int i = 0; i < STEPS; i++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }
}
