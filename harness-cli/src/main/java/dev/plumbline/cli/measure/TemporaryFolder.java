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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of our own for the time of a run. Beside it lies a file of its name that is locked as
 * long as its process lives, so that the next start can tell what a killed one left behind. The
 * file is there before the folder and until after it: at whatever moment a process is killed, there
 * is no folder without one.
 */
final class TemporaryFolder implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final long OWN = ProcessHandle.current().pid();
  private static final String PREFIX = "plumbline-" + OWN + "-";

  /** Locks of ours, of any process. */
  private static final Pattern NAME = Pattern.compile("(plumbline-\\d+-\\d+)\\.lock");

  private final Path path;
  private final Path lock;
  private final FileChannel locked;

  private TemporaryFolder(Path path, Path lock, FileChannel locked) {
    this.path = path;
    this.lock = lock;
    this.locked = locked;
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
      while (true) {
        Path lock = Files.createTempFile(among, PREFIX, LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        channel.lock();
        // Between its creation and its locking somebody may have taken it for a dead one's.
        if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
          return new TemporaryFolder(forOurselves(folder(lock)), lock, channel);
        }
        channel.close();
      }
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

  private static Path forOurselves(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        : Files.createDirectory(folder);
  }

  private static Path folder(Path lock) {
    String name = String.valueOf(lock.getFileName());
    return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  /**
   * Deletes what dead processes of this user left.
   *
   * @param among where to look, not deeper
   * @param own a folder that this user just made
   */
  static void sweep(Path among, Path own) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(among, "plumbline-*" + LOCK)) {
      for (Path lock : found) {
        if (ours(lock, own)) {
          deleteIfFree(lock, own);
        }
      }
    } catch (IOException unreadable) {
      // Tidying up is a courtesy: no run fails for it.
    }
  }

  private static boolean ours(Path lock, Path own) throws IOException {
    String name = String.valueOf(lock.getFileName());
    // Never our own: to close a file that this process has locked would give up its lock.
    return NAME.matcher(name).matches()
        && !name.startsWith(PREFIX)
        && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
        && ofTheSameUser(lock, own);
  }

  private static boolean ofTheSameUser(Path path, Path own) throws IOException {
    return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS)
        .equals(Files.getOwner(own, LinkOption.NOFOLLOW_LINKS));
  }

  /** Deletes a folder and its lock while holding that, so that nobody takes it in between. */
  private static void deleteIfFree(Path lock, Path own) {
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock taken = channel.tryLock()) {
      if (taken == null) {
        return;
      }
      Path folder = folder(lock);
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && ofTheSameUser(folder, own)) {
        delete(folder);
      }
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        deleteOne(lock);
      }
    } catch (IOException | OverlappingFileLockException held) {
      // Its process lives, or it is gone already.
    }
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Deletes it and what is in it, as far as possible; links are not followed. */
  @Override
  public void close() {
    delete(path);
    deleteOne(lock);
    try {
      locked.close();
    } catch (IOException gone) {
      // The lock goes with the process at the latest.
    }
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
