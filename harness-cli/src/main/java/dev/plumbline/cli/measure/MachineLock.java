package dev.plumbline.cli.measure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Lets one measuring run at a time use a machine. Holds a lock on a file of ours and on the file
 * that JMH itself locks, so that neither another run of ours nor a plain JMH run starts meanwhile.
 *
 * <p>The files stay behind: a lock belongs to the process and is gone with it, whatever is left on
 * disk. A file that can't be opened, because of its owner or a read-only folder, never stops a run:
 * that is a doubt for the user, no fact about another run.
 */
final class MachineLock implements AutoCloseable {
  /** The name of our own file. */
  static final String OWN = "plumbline.lock";

  /** The name of JMH's file. */
  static final String JMH = "jmh.lock";

  private final List<FileChannel> channels = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  private MachineLock() {}

  /**
   * Takes both locks.
   *
   * @param folder where the files are: the machine's folder for temporary files
   * @throws MeasuringProblem if another run holds one of them, with its process id where known
   */
  static MachineLock acquire(Path folder) throws MeasuringProblem {
    MachineLock lock = new MachineLock();
    try {
      lock.take(folder.resolve(OWN), "another measuring run", true);
      lock.take(folder.resolve(JMH), "a JMH run", false);
      return lock;
    } catch (MeasuringProblem e) {
      lock.close();
      throw e;
    }
  }

  /** What could not be made sure, a line each. */
  List<String> doubts() {
    return List.copyOf(doubts);
  }

  private void take(Path file, String holder, boolean own) throws MeasuringProblem {
    boolean shared = false;
    FileChannel channel;
    try {
      channel = openForWriting(file);
    } catch (IOException notWritable) {
      try {
        // Somebody else's file: a shared lock still meets the exclusive one of a living run.
        channel = FileChannel.open(file, StandardOpenOption.READ);
        shared = true;
      } catch (IOException notReadable) {
        doubts.add(
            file
                + " can't be opened ("
                + notReadable
                + "): whether "
                + holder
                + " is under way is not known");
        return;
      }
    }
    channels.add(channel);
    try {
      FileLock held = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (held == null) {
        throw refused(file, holder, LockHolder.of(file, own));
      }
      if (own && !shared) {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
      }
    } catch (OverlappingFileLockException sameProcess) {
      throw refused(file, holder, OptionalLong.of(ProcessHandle.current().pid()));
    } catch (IOException e) {
      doubts.add(
          file + " can't be locked (" + e + "): whether " + holder + " is under way is not known");
    }
  }

  /**
   * Opens what exists before it creates: in a folder with the sticky bit Linux refuses to create a
   * file that exists and belongs to somebody else, though it may be opened.
   */
  private static FileChannel openForWriting(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (NoSuchFileException absent) {
      try {
        FileChannel created =
            FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE_NEW);
        shareWithAll(file);
        return created;
      } catch (FileAlreadyExistsException raced) {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      }
    }
  }

  private static void shareWithAll(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    } catch (IOException | UnsupportedOperationException kept) {
      // Other users then take a shared lock on it, which serves as well.
    }
  }

  private static MeasuringProblem refused(Path file, String holder, OptionalLong process) {
    String who = process.isPresent() ? " (process " + process.getAsLong() + ")" : "";
    return new MeasuringProblem(
        MeasuringProblem.FAILED,
        holder
            + who
            + " is under way on this machine; two would disturb each other. It holds "
            + file);
  }

  @Override
  public void close() {
    for (FileChannel channel : channels) {
      try {
        channel.close();
      } catch (IOException gone) {
        // The lock goes with the process at the latest.
      }
    }
  }
}
