package dev.plumbline.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream of bytes as valid UTF-8: what is not, is taken for Latin-1. JMH wrote its files in the
 * machine's own encoding for years, and the dot of {@code ·gc.alloc.rate} is no ASCII.
 */
final class Utf8Repair extends BlockStream {
  private static final int BLOCK = 16_384;
  private static final int LONGEST_CHARACTER = 4;

  private final InputStream stream;
  private byte[] carried = new byte[0];
  private boolean ended;

  Utf8Repair(InputStream stream) {
    this.stream = stream;
  }

  @Override
  Optional<byte[]> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    byte[] fresh = new byte[BLOCK + carried.length];
    System.arraycopy(carried, 0, fresh, 0, carried.length);
    int count = stream.read(fresh, carried.length, BLOCK);
    ended = count < 0;
    return Optional.of(repaired(fresh, carried.length + Math.max(0, count)));
  }

  private byte[] repaired(byte[] bytes, int size) {
    carried = new byte[0];
    int ascii = 0;
    while (ascii < size && bytes[ascii] >= 0) {
      ascii++;
    }
    if (ascii == size) {
      return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
    byte[] valid = new byte[size * 2];
    System.arraycopy(bytes, 0, valid, 0, ascii);
    int written = ascii;
    int index = ascii;
    while (index < size) {
      int length = characterLength(bytes, index, size);
      if (length == 0) {
        carried = Arrays.copyOfRange(bytes, index, size);
        break;
      }
      if (length > 0) {
        System.arraycopy(bytes, index, valid, written, length);
        written += length;
        index += length;
      } else {
        int latin = bytes[index++] & 0xFF;
        valid[written++] = (byte) (0xC0 | (latin >> 6));
        valid[written++] = (byte) (0x80 | (latin & 0x3F));
      }
    }
    return Arrays.copyOf(valid, written);
  }

  /** Bytes of the UTF-8 character at an index; 0 if its rest may follow, -1 if it is none. */
  private int characterLength(byte[] bytes, int index, int size) {
    int first = bytes[index] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xF0 ? LONGEST_CHARACTER : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) {
      return -1;
    }
    for (int follow = 1; follow < length; follow++) {
      if (index + follow == size) {
        return ended ? -1 : 0;
      }
      if (!follows(first, follow, bytes[index + follow] & 0xFF)) {
        return -1;
      }
    }
    return length;
  }

  /** Whether a byte may follow: no overlong form, no surrogate, nothing above U+10FFFF. */
  private static boolean follows(int first, int follow, int next) {
    int least = 0x80;
    int most = 0xBF;
    if (follow == 1) {
      switch (first) {
        case 0xE0 -> least = 0xA0;
        case 0xED -> most = 0x9F;
        case 0xF0 -> least = 0x90;
        case 0xF4 -> most = 0x8F;
        default -> {}
      }
    }
    return next >= least && next <= most;
  }
}
