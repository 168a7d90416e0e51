package dev.plumbline.cli.measure;

import dev.plumbline.cli.files.FileTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that grows by whole lines, each on disk before the next, and that nobody else may touch
 * meanwhile. A build that cleans up its folder deletes it, and the system would let us write on
 * into a file without a name; so each line first sees whether the file is still there and ours.
 */
final class Journal implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  /** Tells the file from any other, where the file system has such a thing. */
  private final Optional<Object> key;

  private Journal(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.key = key(file);
  }

  /**
   * A new file that holds one line. When that can't be written there is no file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one, which stays as it is
   */
  static Journal create(Path file, String line) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Journal journal = new Journal(file, channel);
      journal.write(line);
      return journal;
    } catch (IOException e) {
      channel.close();
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Goes on at the end of a file. */
  static Journal append(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.position(channel.size());
    return new Journal(file, channel);
  }

  /**
   * Appends a line.
   *
   * @throws IOException if it can't be written; the file then ends with a part of it at most
   * @throws MeasuringProblem as {@link #check}; the line is kept as well
   */
  void add(String line) throws IOException, MeasuringProblem {
    check(line + "\n");
    write(line);
  }

  /**
   * Sees whether the file is what was written.
   *
   * @throws MeasuringProblem if somebody deleted, replaced or changed it; says where it is kept
   */
  void check() throws IOException, MeasuringProblem {
    check("");
  }

  private void check(String unwritten) throws IOException, MeasuringProblem {
    Optional<Object> now;
    try {
      now = key(file);
    } catch (IOException gone) {
      throw lost(" was deleted", rescued(file, unwritten));
    }
    if (!now.equals(key)) {
      throw lost(" was replaced", rescued(beside(), unwritten));
    }
    if (channel.size() != channel.position()) {
      throw lost(" was changed by another program", "nothing more was written to it");
    }
  }

  private MeasuringProblem lost(String how, String kept) {
    return new MeasuringProblem(
        MeasuringProblem.FAILED, "run file " + file + how + " while it was measured; " + kept);
  }

  private void write(String line) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  /** Saves what the file without a name still holds; says where, or why it is lost. */
  private String rescued(Path place, String unwritten) {
    try {
      Files.createDirectories(place.toAbsolutePath().getParent());
      try (FileChannel copy =
          FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        channel.position(0);
        // Neither stream is closed: each would close a channel that is still needed.
        OutputStream out = Channels.newOutputStream(copy);
        Channels.newInputStream(channel).transferTo(out);
        out.write(unwritten.getBytes(StandardCharsets.UTF_8));
        copy.force(true);
      }
    } catch (IOException e) {
      return "what was measured is lost, for " + place + " can't be written: " + FileTrouble.why(e);
    }
    return place.equals(file)
        ? "what was measured is in it again, and --resume goes on"
        : "what was measured is kept in " + place + ", and --resume --run-file goes on with it";
  }

  private Path beside() {
    return file.resolveSibling(
        String.valueOf(file.getFileName()).replaceFirst("(?=\\.jsonl$)|$", "-kept"));
  }

  private static Optional<Object> key(Path file) throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Each line was forced to disk when it was written.
    }
  }
}
