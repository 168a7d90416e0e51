package dev.plumbline.cli.rulers;

/** Reads the clock; few times, as on some machines a reading takes over a microsecond. */
final class TimerRuler implements Ruler {
  private static final int READINGS = 20_000;

  @Override
  public long work() {
    long mixed = 0;
    for (int i = 0; i < READINGS; i++) {
      mixed ^= System.nanoTime();
    }
    return mixed;
  }
}
