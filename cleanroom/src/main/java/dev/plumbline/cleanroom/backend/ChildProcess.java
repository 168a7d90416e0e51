package dev.plumbline.cleanroom.backend;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A child process that says on its standard output when it is ready. */
final class ChildProcess {
  private static final int TAIL_LINES = 40;
  private static final int LONGEST_LINE = 4096;
  private static final Duration KILL_DEADLINE = Duration.ofSeconds(10);

  private final Process process;
  private final String readyPrefix;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final ArrayDeque<String> tail = new ArrayDeque<>();
  private final Thread reader;

  private ChildProcess(Process process, String readyPrefix) {
    this.process = process;
    this.readyPrefix = readyPrefix;
    this.reader = new Thread(this::drain, "cleanroom-child-" + process.pid());
    reader.setDaemon(true);
  }

  /**
   * Starts a program and waits until it is ready.
   *
   * @param command the program and its arguments
   * @param readyPrefix how the line begins by which it says so
   * @param deadline how long to wait
   * @throws IOException when the program can't be started, ends, or isn't ready in time; the
   *     message ends with its last output, and nothing is left running
   */
  static ChildProcess start(List<String> command, String readyPrefix, Duration deadline)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    ChildProcess child = new ChildProcess(process, readyPrefix);
    child.reader.start();
    boolean started = false;
    try {
      child.ready.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
      started = true;
      return child;
    } catch (TimeoutException e) {
      throw new IOException(
          "not ready within " + deadline.toMillis() + " ms" + child.lastOutput(), e);
    } catch (ExecutionException e) {
      throw new IOException(
          "ended with code " + process.waitFor() + " before it was ready" + child.lastOutput(), e);
    } finally {
      if (!started) {
        child.close();
      }
    }
  }

  /** What followed the prefix in the line that said ready. */
  String readyText() {
    return ready.join();
  }

  Process process() {
    return process;
  }

  /** Kills the process and all its descendants and waits until they are gone. */
  void close() throws IOException, InterruptedException {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle member : family) {
      try {
        member.onExit().get(KILL_DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException | ExecutionException e) {
        throw new IOException("process " + member.pid() + " survived being killed", e);
      }
    }
    process.getOutputStream().close();
    reader.join(KILL_DEADLINE.toMillis());
    process.getInputStream().close();
  }

  private void drain() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder line = new StringBuilder();
      for (int next = lines.read(); next != -1; next = lines.read()) {
        if (next == '\n') {
          accept(line.toString());
          line.setLength(0);
        } else if (line.length() < LONGEST_LINE) {
          line.append((char) next);
        }
      }
      accept(line.toString());
    } catch (IOException e) {
      accept("output lost: " + e.getMessage());
    }
    ready.completeExceptionally(new IOException("the output ended"));
  }

  private void accept(String line) {
    if (line.startsWith(readyPrefix)) {
      ready.complete(line.substring(readyPrefix.length()).strip());
    }
    synchronized (tail) {
      if (tail.size() == TAIL_LINES) {
        tail.removeFirst();
      }
      tail.addLast(line);
    }
  }

  private String lastOutput() {
    synchronized (tail) {
      String text = String.join("\n", tail).strip();
      return text.isEmpty() ? "; it printed nothing" : "; its last output:\n" + text;
    }
  }
}
