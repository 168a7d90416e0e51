package dev.plumbline.cli.code;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Reads files of a class path one by one, as much as a limit allows altogether. */
final class PartReader {
  /** Far more than a compiler writes; what is understood is held in memory while it is read. */
  private static final int LARGEST = 32 << 20;

  private final ClassNames names;
  private final AtomicLong left;

  /**
   * A reader.
   *
   * @param most bytes that it may unpack: a small jar can unpack to any size
   */
  PartReader(ClassNames names, long most) {
    this.names = names;
    this.left = new AtomicLong(most);
  }

  /** Reads a file; several threads may. */
  Part read(Archive archive, String entry) throws IOException {
    Optional<String> className = EntryName.className(entry);
    try (InputStream bytes = new Limited(archive.open(entry))) {
      if (className.isPresent()) {
        return new Part(
            entry, digest(entry, whole(bytes)), names.number(className.get()), List.of());
      }
      if (entry.equals(EntryName.BENCHMARKS) || EntryName.service(entry).isPresent()) {
        return lines(entry, whole(bytes));
      }
      if (entry.equals(EntryName.MANIFEST)) {
        return new Part(entry, "", -1, ManifestFacts.read(whole(bytes)));
      }
      return readResource(entry, bytes);
    }
  }

  /** All bytes of a file that is held in memory. */
  static byte[] whole(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("it is larger than " + (LARGEST >> 20) + " MiB");
    }
    return bytes;
  }

  private static Part lines(String entry, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    return new Part(entry, digest(entry, bytes), -1, lines);
  }

  /** The digest of a file. */
  static String digest(String entry, byte[] bytes) {
    return new CodeDigest().add(entry).add(bytes, bytes.length).text();
  }

  private static Part readResource(String entry, InputStream bytes) throws IOException {
    CodeDigest digest = new CodeDigest().add(entry);
    byte[] buffer = new byte[1 << 14];
    for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
      digest.add(buffer, length);
    }
    return new Part(entry, digest.text(), -1, List.of());
  }

  private final class Limited extends FilterInputStream {
    Limited(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      count(count);
      return count;
    }

    private void count(int read) throws IOException {
      if (read > 0 && left.addAndGet(-read) < 0) {
        throw new IOException("unpacked so far, it is larger than any jar of a project");
      }
    }
  }
}
