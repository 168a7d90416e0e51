package dev.plumbline.codec;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on and remembers which line was the last with anything but white space in it. */
final class ContentLines extends FilterInputStream {
  private int line = 1;
  private int last;

  ContentLines(InputStream stream) {
    super(stream);
  }

  /** Reads what is left and gives the last line with content, from 1; 0 if there is none. */
  int lastOfAll() throws IOException {
    byte[] block = new byte[8_192];
    while (read(block, 0, block.length) >= 0) {
      // seen() does the work
    }
    return last;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      seen((byte) value);
    }
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    for (int index = offset; index < offset + count; index++) {
      seen(target[index]);
    }
    return count;
  }

  private void seen(byte value) {
    if (value == '\n') {
      line++;
    } else if (value > ' ' || value <= 0) {
      last = line;
    }
  }
}
