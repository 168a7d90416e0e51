package dev.plumbline.cli.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Reads all that a process prints, however much, and keeps the end of it. */
final class OutputTail {
  private static final int KEPT = 4096;
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(2);

  private final byte[] kept = new byte[KEPT];
  private final Thread reader;
  private long read;

  /** Starts to read. */
  OutputTail(InputStream output) {
    reader = new Thread(() -> read(output), "output");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(InputStream output) {
    byte[] buffer = new byte[8192];
    try (output) {
      for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
        keep(buffer, length);
      }
    } catch (IOException closed) {
      // The same as its end.
    }
  }

  private synchronized void keep(byte[] buffer, int length) {
    for (int index = Math.max(0, length - KEPT); index < length; index++) {
      kept[(int) ((read + index) % KEPT)] = buffer[index];
    }
    read += length;
  }

  /** The end of what was printed, to be asked once the process is gone. */
  String text() {
    try {
      // A process that was left behind may hold the other end for as long as it likes.
      reader.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return kept();
  }

  private synchronized String kept() {
    int length = (int) Math.min(read, KEPT);
    byte[] end = new byte[length];
    for (int index = 0; index < length; index++) {
      end[index] = kept[(int) ((read - length + index) % KEPT)];
    }
    return new String(end, StandardCharsets.UTF_8);
  }
}
