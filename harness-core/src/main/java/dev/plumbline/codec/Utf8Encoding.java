package dev.plumbline.codec;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Characters as a stream of UTF-8 bytes. */
final class Utf8Encoding extends BlockStream {
  private static final int BLOCK = 8_192;

  private final Reader reader;

  Utf8Encoding(Reader reader) {
    this.reader = reader;
  }

  @Override
  Optional<byte[]> next() throws IOException {
    char[] characters = new char[BLOCK + 1];
    int count = reader.read(characters, 0, BLOCK);
    if (count < 0) {
      return Optional.empty();
    }
    if (count > 0 && Character.isHighSurrogate(characters[count - 1])) {
      int low = reader.read();
      if (low >= 0) {
        characters[count++] = (char) low;
      }
    }
    return Optional.of(new String(characters, 0, count).getBytes(StandardCharsets.UTF_8));
  }
}
