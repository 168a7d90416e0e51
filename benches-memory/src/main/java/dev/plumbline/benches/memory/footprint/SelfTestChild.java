package dev.plumbline.benches.memory.footprint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that has run the {@link SelfTest} and waits to be looked at. */
public final class SelfTestChild {
  /** The child's largest heap. The rest of its memory is what a JVM and this program take. */
  public static final String LARGEST_HEAP = "-Xmx64m";

  /** Generous, because a busy machine is slow to start a JVM; a dead child is noticed at once. */
  private static final Executor DEADLINE = CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS);

  private static final int MOST_LINES = 100;

  private final Process process;
  private final BufferedReader output;
  private final long heapPeak;

  private SelfTestChild(Process process) throws IOException {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    CompletableFuture<Void> kill = CompletableFuture.runAsync(process::destroyForcibly, DEADLINE);
    this.heapPeak = answer(SelfTest.TESTED);
    kill.cancel(false);
  }

  /**
   * Starts the child and returns when its test has passed.
   *
   * @throws IOException when it can't be started, fails, or takes a minute; the message has its
   *     output, and nothing is left running
   */
  public static SelfTestChild start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                LARGEST_HEAP,
                "-XX:NativeMemoryTracking=summary",
                "-cp",
                System.getProperty("java.class.path"),
                SelfTest.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      return new SelfTestChild(process);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /**
   * The most memory it has had resident so far, in bytes.
   *
   * @return empty where the system doesn't say
   */
  public OptionalLong peakResident() throws IOException {
    return ProcessStatus.peakResident(process.pid());
  }

  /** The peak of its heap during the test, in bytes. */
  public long heapPeak() {
    return heapPeak;
  }

  /**
   * What its JVM has committed by its own count, in bytes; 0 when that JVM doesn't count. Asking
   * makes it load more classes, so look at {@link #peakResident} before; call it once.
   */
  public long nativeCommitted() throws IOException {
    OutputStream input = process.getOutputStream();
    input.write('\n');
    input.flush();
    return answer(SelfTest.NATIVE);
  }

  private long answer(String prefix) throws IOException {
    List<String> others = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(prefix)) {
        return Long.parseLong(line.substring(prefix.length()).strip());
      }
      if (others.size() < MOST_LINES) {
        others.add(line);
      }
    }
    throw new IOException("the self-test did not pass:\n" + String.join("\n", others));
  }

  /** Whether it is running. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it and waits until it is gone. */
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    output.close();
  }
}
