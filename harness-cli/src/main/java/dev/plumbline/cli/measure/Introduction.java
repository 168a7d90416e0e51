package dev.plumbline.cli.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The line with which whoever connects says who it is. */
final class Introduction {
  /** How long it may take in all, however its letters come. */
  private static final long NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final int LONGEST = 100;

  private Introduction() {}

  /**
   * Hears it; afterwards the socket waits without limit.
   *
   * @param nanoTime by which the time is measured
   * @return the line without its end, cut when it is too long; empty when it did not come in time
   */
  static String of(Socket visitor, LongSupplier nanoTime) throws IOException {
    long end = nanoTime.getAsLong() + NANOS;
    InputStream input = visitor.getInputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() < LONGEST) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - nanoTime.getAsLong());
      if (left <= 0) {
        return "";
      }
      visitor.setSoTimeout((int) left);
      int next;
      try {
        next = input.read();
      } catch (SocketTimeoutException silent) {
        return "";
      }
      if (next < 0 || next == '\n') {
        break;
      }
      line.write(next);
    }
    visitor.setSoTimeout(0);
    return line.toString(StandardCharsets.US_ASCII);
  }
}
