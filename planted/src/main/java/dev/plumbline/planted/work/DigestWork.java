package dev.plumbline.planted.work;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A unit is the SHA-256 of 512 bytes, eight of which are the result of the unit before. */
public final class DigestWork implements Work {
  private final ByteBuffer bytes = ByteBuffer.allocate(512);
  private final MessageDigest digest;

  /** Makes the digest, which every Java platform must have. */
  public DigestWork() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long unit(long carried) {
    bytes.putLong(0, carried);
    return ByteBuffer.wrap(digest.digest(bytes.array())).getLong();
  }
}
