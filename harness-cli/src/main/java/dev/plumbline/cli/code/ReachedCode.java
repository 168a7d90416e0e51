package dev.plumbline.cli.code;

import java.util.Optional;

/**
 * Everything of a class path that a benchmark can reach.
 *
 * @param digest {@code sha256:} and 64 hexadecimal digits, over the bytes of all of it; the order,
 *     times and compression of the entries of a jar do not enter
 * @param classes how many classes, at least 0; those of JMH count
 * @param resources how many files that are no classes, at least 0
 * @param widened why all classes were taken, if the benchmark's own could not be told from the rest
 */
public record ReachedCode(String digest, int classes, int resources, Optional<String> widened) {
  /** Checks the shape of the digest. */
  public ReachedCode {
    if (!digest.matches("sha256:[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no digest: " + digest);
    }
  }

  /**
   * Whether the other side's code is the same, byte for byte. "No" may be too careful; "yes" holds
   * for the code, and says nothing of JVM, flags and the files outside the class path.
   */
  public boolean sameAs(ReachedCode other) {
    return digest.equals(other.digest);
  }
}
