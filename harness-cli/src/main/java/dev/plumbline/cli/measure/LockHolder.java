package dev.plumbline.cli.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Finds the process that holds a lock on a file. */
final class LockHolder {
  private static final Path LOCKS = Path.of("/proc/locks");

  private LockHolder() {}

  /**
   * The process id.
   *
   * @param writesItself whether the holder writes its id into the file
   * @return empty when nothing tells
   */
  static OptionalLong of(Path file, boolean writesItself) {
    OptionalLong listed = listed(file);
    return listed.isEmpty() && writesItself ? written(file) : listed;
  }

  /** The system's own list of locks, where there is one: Linux. */
  private static OptionalLong listed(Path file) {
    try {
      long inode = ((Number) Files.getAttribute(file, "unix:ino")).longValue();
      return inList(Files.readString(LOCKS), inode);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException absent) {
      return OptionalLong.empty();
    }
  }

  /**
   * The process in a list of lines such as {@code 1: POSIX ADVISORY WRITE 4711 08:01:1234 0 EOF}.
   */
  static OptionalLong inList(String locks, long inode) {
    return locks
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length >= 6 && words[5].endsWith(":" + inode))
        .filter(words -> words[4].matches("[1-9][0-9]{0,9}"))
        .mapToLong(words -> Long.parseLong(words[4]))
        .findFirst();
  }

  private static OptionalLong written(Path file) {
    try {
      if (Files.size(file) > 32) {
        return OptionalLong.empty();
      }
      String text = Files.readString(file).strip();
      return text.matches("[1-9][0-9]{0,17}")
          ? OptionalLong.of(Long.parseLong(text))
          : OptionalLong.empty();
    } catch (IOException unreadable) {
      return OptionalLong.empty();
    }
  }
}
