package dev.plumbline.cli.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over parts; where one ends and the next begins is part of it. */
final class CodeDigest {
  private final MessageDigest digest;

  CodeDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Adds a text. */
  CodeDigest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
    return this;
  }

  /** Adds a number. */
  CodeDigest add(int number) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      digest.update((byte) (number >> shift));
    }
    return this;
  }

  /** Adds the first bytes of an array; the length is not added. */
  CodeDigest add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    return this;
  }

  /** The digest in 64 hexadecimal digits; nothing can be added afterwards. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
