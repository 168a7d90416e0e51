package dev.plumbline.benches.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a benchmark's own below the temporary one, deleted with all in it. */
final class WorkFolder implements AutoCloseable {
  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  static WorkFolder make() {
    try {
      return new WorkFolder(Files.createTempDirectory("plumbline-ai-"));
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be made", e);
    }
  }

  Path path() {
    return path;
  }

  /** Whether files in it are kept by a file system that is only in memory. */
  boolean isInMemory() {
    try {
      return List.of("tmpfs", "ramfs").contains(Files.getFileStore(path).type());
    } catch (IOException e) {
      throw new UncheckedIOException("the file system of " + path + " can't be told", e);
    }
  }

  /** Deletes the folder; harmless when it is gone. */
  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("folder " + path + " can't be deleted", e);
    }
  }
}
