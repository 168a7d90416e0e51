package dev.plumbline.cleanroom.scenario.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command may use, held by the operating system: a shell sets the limits and then becomes
 * the command, so all that the command starts has them too.
 *
 * <p>A command over its time is killed by signal 24, one that writes too large a file by signal 25;
 * more memory or one more open file is refused to it. Each process has these for itself. A limit
 * that can't be set, because a lower one holds already, ends the command with {@link #REFUSED}
 * before it began. Limits hold against mistakes and floods; a process of the superuser can lift
 * them again.
 *
 * @param processorTime the processor time of one process, in whole seconds, at least 1
 * @param addressSpace the bytes that one process may map, at least 1 MiB; a JVM maps more than it
 *     uses
 * @param fileSize the bytes that any file may grow to, at least 512
 * @param openFiles how many files one process may have open, at least 8
 */
public record ResourceLimits(
    Duration processorTime, long addressSpace, long fileSize, int openFiles) {

  /** The exit code when a limit could not be set. */
  public static final int REFUSED = 125;

  private static final String SHELL = "/bin/sh";
  private static final long KIBIBYTE = 1024;
  private static final long MEBIBYTE = 1024 * KIBIBYTE;

  /** What POSIX counts the size of files in. */
  private static final long FILE_BLOCK = 512;

  private static final int FEWEST_OPEN_FILES = 8;

  /** Refuses limits under which nothing could start. */
  public ResourceLimits {
    require(processorTime.toSeconds() >= 1, "processor time", processorTime, "1 s");
    require(addressSpace >= MEBIBYTE, "address space", addressSpace, "1 MiB");
    require(fileSize >= FILE_BLOCK, "file size", fileSize, "512 bytes");
    require(openFiles >= FEWEST_OPEN_FILES, "open files", openFiles, "8");
  }

  private static void require(boolean holds, String limit, Object value, String least) {
    if (!holds) {
      throw new IllegalArgumentException(limit + " " + value + " is less than " + least);
    }
  }

  /** A minute, 4 GiB, files of 64 MiB, 256 of them open. */
  public static ResourceLimits defaults() {
    return new ResourceLimits(Duration.ofMinutes(1), 4096 * MEBIBYTE, 64 * MEBIBYTE, 256);
  }

  /**
   * The command that sets the limits and becomes another.
   *
   * @param command a program and its arguments, handed on as they are
   */
  public List<String> over(List<String> command) {
    List<String> limited = new ArrayList<>(command.size() + 4);
    limited.add(SHELL);
    limited.add("-c");
    limited.add(script());
    limited.add("limited");
    limited.addAll(command);
    return limited;
  }

  private String script() {
    return "{ ulimit -c 0 && ulimit -t "
        + processorTime.toSeconds()
        + " && ulimit -v "
        + addressSpace / KIBIBYTE
        + " && ulimit -f "
        + fileSize / FILE_BLOCK
        + " && ulimit -n "
        + openFiles
        + "; } || exit "
        + REFUSED
        + "; exec \"$@\"";
  }
}
