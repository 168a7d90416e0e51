package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import java.time.Duration;

/** Shows nothing. */
final class QuietProgress implements Progress {
  @Override
  public void forkEnded(ForkRecord fork, int done, int total, Duration left) {}

  @Override
  public void roundEnded(int round, int settled, int benchmarks) {}

  @Override
  public void say(String line) {}

  @Override
  public void close() {}
}
