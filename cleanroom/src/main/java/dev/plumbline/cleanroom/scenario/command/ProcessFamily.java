package dev.plumbline.cleanroom.scenario.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A child process and all that it started, directly or not.
 *
 * <p>The descendants that the system knows are one part. A process whose parent ended is no longer
 * among them; on Linux it is found by the mark in the environment that it inherited. Only a process
 * that lost both, its parent and its environment, gets away.
 */
final class ProcessFamily {
  private static final Path PROCESSES = Path.of("/proc");
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final long BETWEEN_LOOKS_NANOS = 300_000;

  private final Process process;
  private final String marked;

  ProcessFamily(Process process, String mark) {
    this.process = process;
    this.marked = Commands.MARK_VARIABLE + "=" + mark;
  }

  /**
   * As {@link #end}, but without saying why somebody survives. Killing once is not enough: a
   * process that was started between the look and the kill would hold the output open, and whoever
   * reads it would never come to the end.
   */
  void kill() {
    try {
      end();
    } catch (IOException e) {
      // Whoever waits for the end looks again, and says so when it can't.
    }
  }

  /**
   * Kills until nobody is left, whether or not the thread is interrupted.
   *
   * @throws IOException when somebody survives for ten seconds, or can't be looked for
   */
  void end() throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      long deadline = System.nanoTime() + DEADLINE.toNanos();
      Set<ProcessHandle> members = members();
      while (!members.isEmpty()) {
        if (System.nanoTime() - deadline > 0) {
          throw new IOException("survived being killed: processes " + ids(members));
        }
        members.forEach(ProcessHandle::destroyForcibly);
        LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        interrupted |= Thread.interrupted();
        members = members();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String ids(Set<ProcessHandle> members) {
    return members.stream().map(ProcessHandle::pid).sorted().toList().toString();
  }

  private Set<ProcessHandle> members() throws IOException {
    Set<ProcessHandle> members = descendants();
    addMarked(members);
    return members;
  }

  private Set<ProcessHandle> descendants() {
    Set<ProcessHandle> members = new HashSet<>();
    if (process.isAlive()) {
      members.add(process.toHandle());
      process.descendants().forEach(members::add);
    }
    return members;
  }

  private void addMarked(Set<ProcessHandle> members) throws IOException {
    if (!Files.isDirectory(PROCESSES.resolve("self"))) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path entry : entries) {
        if (isMarked(entry)) {
          ProcessHandle.of(Long.parseLong(entry.getFileName().toString())).ifPresent(members::add);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** A process that ends meanwhile, or is another user's, has no environment to read. */
  private boolean isMarked(Path entry) {
    try {
      return new String(Files.readAllBytes(entry.resolve("environ")), StandardCharsets.ISO_8859_1)
          .contains(marked);
    } catch (IOException e) {
      return false;
    }
  }
}
