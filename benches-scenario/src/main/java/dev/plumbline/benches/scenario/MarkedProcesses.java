package dev.plumbline.benches.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What commands have started, found again by a mark in the environment that it inherited. A process
 * whose parent ended is nobody's child of ours any more, but keeps its environment. The mark is not
 * the one by which the runner itself finds what it has to kill.
 *
 * <p>Only Linux shows the environment of a process; elsewhere the descendants of this JVM are all
 * that is seen.
 */
final class MarkedProcesses {
  private static final Path PROCESSES = Path.of("/proc");
  private static final String VARIABLE = "PLUMBLINE_BENCHMARK_MARK";

  private final String mark = UUID.randomUUID().toString();

  /** The variable that commands have to be started with. */
  Map<String, String> variables() {
    return Map.of(VARIABLE, mark);
  }

  /**
   * Kills what still runs of all that was started with the variable.
   *
   * @return the numbers of the processes that were found; none when nothing was left
   * @throws IOException when processes can't be looked for
   */
  SortedSet<Long> killLeft() throws IOException {
    SortedSet<Long> left = new TreeSet<>();
    if (Files.isDirectory(PROCESSES.resolve("self"))) {
      addMarked(left);
    } else {
      ProcessHandle.current()
          .descendants()
          .filter(ProcessHandle::isAlive)
          .forEach(process -> left.add(process.pid()));
    }
    left.forEach(id -> ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly));
    return left;
  }

  private void addMarked(SortedSet<Long> found) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path entry : entries) {
        if (isMarked(entry)) {
          found.add(Long.valueOf(entry.getFileName().toString()));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** A process that ends meanwhile, has ended, or is another user's has no environment to read. */
  private boolean isMarked(Path entry) {
    try {
      byte[] environment = Files.readAllBytes(entry.resolve("environ"));
      String text = new String(environment, StandardCharsets.ISO_8859_1);
      return List.of(text.split("\0")).contains(VARIABLE + "=" + mark);
    } catch (IOException e) {
      return false;
    }
  }
}
