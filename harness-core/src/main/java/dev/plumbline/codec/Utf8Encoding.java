package dev.plumbline.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as a stream of UTF-8 bytes. */
final class Utf8Encoding extends InputStream {
  private static final int BLOCK = 8_192;

  private final Reader reader;
  private byte[] block = new byte[0];
  private int position;

  Utf8Encoding(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? block[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, block.length - position);
    System.arraycopy(block, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (position == block.length) {
      char[] characters = new char[BLOCK + 1];
      int count = reader.read(characters, 0, BLOCK);
      if (count < 0) {
        return false;
      }
      if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
        int low = reader.read();
        if (low >= 0) {
          characters[count++] = (char) low;
        }
      }
      block = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return true;
  }
}
