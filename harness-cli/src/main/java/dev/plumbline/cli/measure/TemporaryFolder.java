package dev.plumbline.cli.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of our own for the time of a run. It holds a locked file as long as its process lives,
 * so that the next start can tell what a killed one left behind.
 */
final class TemporaryFolder implements AutoCloseable {
  private static final String LOCK = "owner.lock";
  private static final long OWN = ProcessHandle.current().pid();
  private static final String PREFIX = "plumbline-" + OWN + "-";

  /** Folders of ours, of any process. */
  private static final Pattern NAME = Pattern.compile("plumbline-\\d+-\\d+");

  private final Path path;
  private final FileChannel lock;

  private TemporaryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** A new folder among the machine's temporary ones, which are freed of dead ones of ours. */
  static TemporaryFolder create() throws MeasuringProblem {
    Path among = Path.of(System.getProperty("java.io.tmpdir"));
    TemporaryFolder made = create(among);
    sweep(among, made.path);
    return made;
  }

  private static TemporaryFolder create(Path among) throws MeasuringProblem {
    try {
      Path folder = Files.createTempDirectory(among, PREFIX);
      FileChannel lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock.lock();
      return new TemporaryFolder(folder, lock);
    } catch (IOException e) {
      throw new MeasuringProblem(
          MeasuringProblem.FAILED,
          "no temporary folder can be made in "
              + among
              + " ("
              + e.getMessage()
              + "); set -Djava.io.tmpdir");
    }
  }

  /**
   * Deletes what dead processes of this user left.
   *
   * @param among where to look, not deeper
   * @param own a folder that this user just made
   */
  static void sweep(Path among, Path own) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(among, "plumbline-*")) {
      for (Path folder : found) {
        if (left(folder, own)) {
          delete(folder);
        }
      }
    } catch (IOException unreadable) {
      // Tidying up is a courtesy: no run fails for it.
    }
  }

  private static boolean left(Path folder, Path own) throws IOException {
    String name = String.valueOf(folder.getFileName());
    // Never our own: to close a file that this process has locked would give up its lock.
    return NAME.matcher(name).matches()
        && !name.startsWith(PREFIX)
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
            .equals(Files.getOwner(own, LinkOption.NOFOLLOW_LINKS))
        && free(folder.resolve(LOCK));
  }

  /** Whether the file is there and nobody holds it; without one nothing is known of a folder. */
  private static boolean free(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock taken = channel.tryLock()) {
      return taken != null;
    } catch (IOException | OverlappingFileLockException held) {
      return false;
    }
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Deletes it and what is in it, as far as possible; links are not followed. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException gone) {
      // The lock goes with the process at the latest.
    }
    delete(path);
  }

  private static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      found.sorted(Comparator.reverseOrder()).forEach(TemporaryFolder::deleteOne);
    } catch (IOException | UncheckedIOException gone) {
      // Somebody else deleted it, or a process still writes: temporary files, no result is lost.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException kept) {
      // As above.
    }
  }
}
