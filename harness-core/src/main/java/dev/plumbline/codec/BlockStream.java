package dev.plumbline.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream of bytes that are made a block at a time. */
abstract class BlockStream extends InputStream {
  private byte[] block = new byte[0];
  private int position;

  /** The next block, which may be of no bytes; empty at the end, and then each time. */
  abstract Optional<byte[]> next() throws IOException;

  @Override
  public final int read() throws IOException {
    return fill() ? block[position++] & 0xFF : -1;
  }

  @Override
  public final int read(byte[] target, int offset, int length) throws IOException {
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
      Optional<byte[]> next = next();
      if (next.isEmpty()) {
        return false;
      }
      block = next.get();
      position = 0;
    }
    return true;
  }
}
