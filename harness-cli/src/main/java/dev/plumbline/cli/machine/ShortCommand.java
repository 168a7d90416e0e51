package dev.plumbline.cli.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program for the few lines it prints, bounded in time and output. */
final class ShortCommand {
  private static final int LONGEST = 1 << 20;

  private ShortCommand() {}

  /**
   * What a program printed on standard output.
   *
   * @param folder where it runs
   * @param limit after which it is ended
   * @return empty when it does not exist, ends with another code than 0, prints over a megabyte or
   *     takes too long
   */
  static Optional<String> run(Path folder, Duration limit, List<String> command) {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
    } catch (IOException absent) {
      return Optional.empty();
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Thread reader = new Thread(() -> copy(process, printed), "short-command");
    reader.setDaemon(true);
    reader.start();
    try {
      reader.join(limit.toMillis());
      boolean ended = !reader.isAlive() && process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      return ended && process.exitValue() == 0 && printed.size() < LONGEST
          ? Optional.of(printed.toString(StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void copy(Process process, ByteArrayOutputStream printed) {
    byte[] buffer = new byte[8192];
    try (InputStream output = process.getInputStream()) {
      for (int n = output.read(buffer); n >= 0 && printed.size() < LONGEST; ) {
        printed.write(buffer, 0, n);
        n = output.read(buffer);
      }
    } catch (IOException ended) {
      // What was printed until then is judged by the exit code.
    }
  }
}
