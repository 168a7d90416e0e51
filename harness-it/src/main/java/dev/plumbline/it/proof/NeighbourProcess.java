package dev.plumbline.it.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The neighbour of the planted jar, in a process of its own until closed. */
final class NeighbourProcess implements AutoCloseable {
  private final Process process;

  private NeighbourProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it. Should this program be killed, its standard input ends, and so does it.
   *
   * @param time after which it ends at the latest
   */
  static NeighbourProcess start(Path plantedJar, long seed, Duration time) throws IOException {
    return new NeighbourProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                plantedJar.toString(),
                "dev.plumbline.planted.Neighbour",
                Long.toString(seed),
                Long.toString(time.toSeconds()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
