package dev.plumbline.cleanroom.reload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The content of a file at one time. */
final class SavedText {
  private final byte[] bytes;
  private final String digest;

  private SavedText(byte[] bytes) {
    this.bytes = bytes;
    this.digest = sha256(bytes);
  }

  /**
   * Reads a file, as far as a configuration may reach; empty when it doesn't exist.
   *
   * @throws IOException when it can't be read
   */
  static Optional<SavedText> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new SavedText(in.readNBytes(ConfigurationParser.LONGEST + 1)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The SHA-256 of the bytes, 64 hexadecimal digits. */
  String digest() {
    return digest;
  }

  /** The text, which must be UTF-8 and not too long. */
  String text(String source) throws ConfigurationProblem {
    if (bytes.length > ConfigurationParser.LONGEST) {
      throw ConfigurationProblem.in(
          source, "has more than " + ConfigurationParser.LONGEST + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ConfigurationProblem.in(source, "is not UTF-8");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
