package dev.plumbline.cleanroom.reload;

import java.io.IOException;
import java.io.Writer;

/** Keeps what is written, and refuses to keep more than it may. */
final class BoundedWriter extends Writer {
  private final int most;
  private final StringBuilder text = new StringBuilder(1024);

  BoundedWriter(int most) {
    this.most = most;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    check(length);
    text.append(characters, offset, length);
  }

  @Override
  public void write(String part, int offset, int length) throws IOException {
    check(length);
    text.append(part, offset, offset + length);
  }

  private void check(int more) throws IOException {
    if (more > most - text.length()) {
      throw new IOException("makes more than " + most + " characters");
    }
  }

  String text() {
    return text.toString();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
