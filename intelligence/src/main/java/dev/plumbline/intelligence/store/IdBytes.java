package dev.plumbline.intelligence.store;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as sixteen bytes, the most significant first. */
final class IdBytes {
  static final int LENGTH = 16;

  private IdBytes() {}

  static byte[] of(UUID id) {
    return ByteBuffer.allocate(LENGTH)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID id(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
