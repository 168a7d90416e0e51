package dev.plumbline.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text in the encoding that its byte-order mark names: UTF-8 unless it says UTF-16. Bytes that are
 * no UTF-8 are read as Latin-1, as JMH wrote them on a machine whose own encoding that was.
 */
final class TextInput {
  private static final int MARK = 3;

  private final PushbackInputStream stream;
  private final Charset wide;

  private TextInput(PushbackInputStream stream, Charset wide) {
    this.stream = stream;
    this.wide = wide;
  }

  /** Reads and drops a byte-order mark. */
  static TextInput of(InputStream stream) throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(stream, MARK);
    byte[] first = pushback.readNBytes(MARK);
    int mark = markLength(first);
    pushback.unread(first, mark, first.length - mark);
    Charset wide = null;
    if (mark == 2) {
      wide = first[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
    return new TextInput(pushback, wide);
  }

  private static int markLength(byte[] first) {
    if (first.length >= 2 && (first[0] & 0xFF) == 0xFE && (first[1] & 0xFF) == 0xFF) {
      return 2;
    }
    if (first.length >= 2 && (first[0] & 0xFF) == 0xFF && (first[1] & 0xFF) == 0xFE) {
      return 2;
    }
    boolean utf8 =
        first.length == 3
            && (first[0] & 0xFF) == 0xEF
            && (first[1] & 0xFF) == 0xBB
            && (first[2] & 0xFF) == 0xBF;
    return utf8 ? 3 : 0;
  }

  /** The bytes as valid UTF-8, whatever the encoding. */
  InputStream utf8() {
    return wide == null
        ? new Utf8Repair(stream)
        : new Utf8Encoding(new InputStreamReader(stream, wide));
  }

  /** The characters, whatever the encoding. */
  Reader reader() {
    return wide == null
        ? new InputStreamReader(utf8(), StandardCharsets.UTF_8)
        : new InputStreamReader(stream, wide);
  }
}
