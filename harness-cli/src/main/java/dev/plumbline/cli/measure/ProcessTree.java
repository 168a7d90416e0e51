package dev.plumbline.cli.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Ends processes that a host started, also those whose parent is gone. */
final class ProcessTree {
  /** Environment variable that marks every process below a host with the host's token. */
  static final String VARIABLE = "PLUMBLINE_HOST";

  private static final Path PROCESSES = Path.of("/proc");

  private ProcessTree() {}

  /** Ends each process of a list at once. */
  static void end(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Ends every process that carries a token, where the system shows processes' environments
   * (Linux).
   *
   * @param token the host's own
   * @param host the process id of the host, which is left alone
   */
  static void endMarked(String token, long host) {
    if (!Files.isDirectory(PROCESSES)) {
      return;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        long pid = Long.parseLong(String.valueOf(process.getFileName()));
        if (pid != host && marked(process, token)) {
          ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    } catch (IOException | NumberFormatException hidden) {
      // No view of processes here; descendants were ended already.
    }
  }

  private static boolean marked(Path process, String token) {
    return environment(process).map(text -> text.contains(VARIABLE + "=" + token)).orElse(false);
  }

  private static Optional<String> environment(Path process) {
    try {
      return Optional.of(Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
