package dev.plumbline.planted.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A unit is to open a small file, read it and close it: three calls of the system or so. */
public final class FileSystemWork implements Work {
  private static final int BYTES = 64;

  private final Path file;
  private final ByteBuffer bytes = ByteBuffer.allocate(BYTES);

  /** Makes the file, in the folder for temporary ones. */
  public FileSystemWork() {
    try {
      file = Files.createTempFile("planted-", ".bytes");
      Files.write(file, new byte[BYTES]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long unit(long carried) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return carried * 31 + channel.read(bytes.clear());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
