package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Host;
import dev.plumbline.jmh.Wire;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One host JVM beside a jar under test, with its folder and all processes below it. */
final class HostProcess implements AutoCloseable {
  private static final Duration END = Duration.ofSeconds(10);

  private final JarUnderTest jar;
  private final Process process;
  private final OutputStream requests;
  private final Answers answers;
  private final String token;
  private final TemporaryFolder folder;
  private volatile boolean closed;
  private Set<Long> known = Set.of();

  private HostProcess(JarUnderTest jar, Process process, String token, TemporaryFolder folder) {
    this.jar = jar;
    this.process = process;
    this.requests = process.getOutputStream();
    this.answers = new Answers(process.getInputStream(), token);
    this.token = token;
    this.folder = folder;
  }

  /** Starts a host with the JVM this program runs on. */
  static HostProcess start(JarUnderTest jar) throws MeasuringProblem {
    TemporaryFolder folder = TemporaryFolder.create();
    String token = "plumbline-" + UUID.randomUUID();
    try {
      Path classes = Files.createDirectory(folder.path().resolve("classes"));
      Path temporary = Files.createDirectory(folder.path().resolve("tmp"));
      HostClasses.copyTo(classes);
      ProcessBuilder builder =
          new ProcessBuilder(
              Jvm.current(),
              "-cp",
              classes + File.pathSeparator + jar.text(),
              Host.class.getName(),
              token,
              temporary.toString(),
              jar.text(),
              classes.toString());
      builder.redirectErrorStream(true);
      // Inherited by every process below: they are found by it even when their parent is gone.
      builder.environment().put(ProcessTree.VARIABLE, token);
      return new HostProcess(jar, builder.start(), token, folder);
    } catch (IOException e) {
      folder.close();
      throw new MeasuringProblem(
          MeasuringProblem.FAILED, "the host JVM can't be started: " + e.getMessage());
    }
  }

  /** Sends a request; a host that is gone shows in the missing answer. */
  void ask(String... texts) {
    try {
      requests.write((Wire.line(texts) + "\n").getBytes(StandardCharsets.US_ASCII));
      requests.flush();
    } catch (IOException gone) {
      // Told by the end of its answers.
    }
  }

  /** The next answer, if one comes in time from a living host. */
  Optional<List<String>> answer(Duration within) {
    try {
      return answers.next(within);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Whether the host is gone. */
  boolean ended() {
    return closed || answers.ended();
  }

  /** What the host printed last, apart from answers. */
  String printed() {
    return answers.rest();
  }

  /** What it runs beside. */
  JarUnderTest jar() {
    return jar;
  }

  /** The folder of our host classes. */
  Path classes() {
    return folder.path().resolve("classes");
  }

  /** A file for the results of a fork. */
  Path resultFile() {
    return folder.path().resolve("result.json");
  }

  /** Ends the processes below the host, the fork first of all; the host stays. */
  void endForks() {
    ProcessTree.end(process.toHandle().descendants().toList());
    ProcessTree.endMarked(token, process.pid());
  }

  /**
   * Ends what a fork that is over left behind: it would burn beside all that are measured later.
   * Called by who runs the forks of this host, one at a time.
   */
  void endLeft() {
    known = ProcessTree.endLeft(token, process.pid(), known);
  }

  /** Ends the host and all below it, and deletes its folder. */
  @Override
  public void close() {
    closed = true;
    List<ProcessHandle> below = process.toHandle().descendants().toList();
    process.destroyForcibly();
    ProcessTree.end(below);
    ProcessTree.endMarked(token, process.pid());
    try {
      process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.close();
  }
}
