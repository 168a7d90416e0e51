package dev.plumbline.cli.measure;

import dev.plumbline.cli.machine.ChildrenTimes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** One command from start to end, with everything below it: nothing of it stays behind. */
final class OneProcess {
  private static final Duration END = Duration.ofSeconds(10);

  private final ProcessUnderTest of;
  private final String token = ProcessTree.ownToken();
  private volatile Process process;

  private OneProcess(ProcessUnderTest of) {
    this.of = of;
  }

  /**
   * Runs a command in the folder and environment of a process.
   *
   * @param command program and arguments
   * @param timeout after which it is ended
   * @param interruption told how to end it when this JVM is asked to stop
   */
  static ProcessEnd run(
      ProcessUnderTest of, List<String> command, Duration timeout, Interruption interruption) {
    if (!Files.isDirectory(of.folder())) {
      return ProcessEnd.without("its folder " + of.folder() + " does not exist", "");
    }
    OneProcess one = new OneProcess(of);
    interruption.endingBy(one::end);
    try {
      return one.run(command, timeout, interruption);
    } finally {
      interruption.endingBy(() -> {});
    }
  }

  private ProcessEnd run(List<String> command, Duration timeout, Interruption interruption) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(of.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    builder.environment().putAll(of.environment());
    builder.environment().put(ProcessTree.VARIABLE, token);
    Optional<ChildrenTimes> before = ChildrenTimes.now();
    long begun = System.nanoTime();
    try {
      process = builder.start();
    } catch (IOException e) {
      return ProcessEnd.without("it can't be started: " + e.getMessage(), "");
    }
    MemoryWatch memory = new MemoryWatch(process.pid());
    OutputTail output = new OutputTail(process.getInputStream());
    if (interruption.asked()) {
      end();
    }
    boolean ended = ended(timeout);
    Duration wall = Duration.ofNanos(System.nanoTime() - begun);
    Optional<ChildrenTimes> times =
        before.flatMap(first -> ChildrenTimes.now().map(now -> now.since(first)));
    OptionalLong peak = memory.peak();
    end();
    String tail = output.text();
    return ended
        ? new ProcessEnd(OptionalInt.of(process.exitValue()), "", wall, times, peak, tail)
        : ProcessEnd.without(
            "ended: it took longer than its timeout of " + Words.of(timeout), tail);
  }

  private boolean ended(Duration timeout) {
    try {
      return process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What it reads: nothing, so that a question for a person ends it rather than the timeout. */
  private static File nothing() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return new File(windows ? "NUL" : "/dev/null");
  }

  /**
   * Ends it and what it started. What a run leaves behind would be measured with the next fork, so
   * that it is ended too when the run itself went well.
   */
  private void end() {
    Process started = process;
    if (started != null) {
      List<ProcessHandle> below = started.toHandle().descendants().toList();
      // By its handle: a process that is destroyed itself closes what it printed and nobody read.
      started.toHandle().destroyForcibly();
      ProcessTree.end(below);
    }
    ProcessTree.endAll(token);
    if (started != null) {
      try {
        started.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
