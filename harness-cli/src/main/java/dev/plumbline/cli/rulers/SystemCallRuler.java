package dev.plumbline.cli.rulers;

import java.io.File;

/** Asks eight hundred times when a folder was changed, which the kernel knows without a disk. */
final class SystemCallRuler implements Ruler {
  private static final int CALLS = 800;

  private final File folder = new File(System.getProperty("java.home"));

  @Override
  public long work() {
    long sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum += folder.lastModified();
    }
    return sum;
  }
}
