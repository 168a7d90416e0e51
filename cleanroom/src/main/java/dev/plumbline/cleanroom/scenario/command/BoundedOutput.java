package dev.plumbline.cleanroom.scenario.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of an output and counts the rest. */
final class BoundedOutput {
  private static final int PIECE = 8192;

  private final int keep;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long omitted;

  /**
   * Nothing yet.
   *
   * @param keep how many bytes to keep
   */
  BoundedOutput(int keep) {
    this.keep = keep;
  }

  /** Takes all of a stream. */
  void takeAll(InputStream stream) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
      take(piece, length);
    }
  }

  synchronized void take(byte[] piece, int length) {
    int taken = Math.min(length, keep - kept.size());
    kept.write(piece, 0, taken);
    omitted += length - taken;
  }

  /** What was kept, with the mark of this very run shown as the same for all runs. */
  synchronized CommandEnd end(int exitCode, String mark) {
    String text = kept.toString(StandardCharsets.UTF_8).replace(mark, Commands.MARK_SHOWN);
    return new CommandEnd(exitCode, text, omitted);
  }
}
