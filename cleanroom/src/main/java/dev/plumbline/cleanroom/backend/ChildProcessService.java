package dev.plumbline.cleanroom.backend;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An HTTP server in a JVM of its own, killed with its descendants when it is stopped. */
public final class ChildProcessService implements ServicePlugin {
  /** Generous, because a busy machine is slow to start a JVM; a dead child is noticed at once. */
  private static final Duration START_DEADLINE = Duration.ofSeconds(30);

  private final String name;
  private final List<String> command;
  private final Duration deadline;
  private volatile ChildProcess child;

  /** A service that isn't started. */
  public ChildProcessService(String name) {
    this(name, serverCommand(), START_DEADLINE);
  }

  ChildProcessService(String name, List<String> command, Duration deadline) {
    this.name = name;
    this.command = command;
    this.deadline = deadline;
  }

  static List<String> serverCommand() {
    // A small heap and the cheapest compiler and collector: the server answers a few requests.
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx32m",
        "-cp",
        ownClassPath(),
        ChildServer.class.getName());
  }

  /**
   * The folder or jar this class was loaded from; the server needs nothing but the JDK beside it.
   */
  private static String ownClassPath() {
    try {
      return Path.of(ChildServer.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("this class was not loaded from a folder or a jar", e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    child = ChildProcess.start(command, ChildServer.READY, deadline);
  }

  /**
   * The running process.
   *
   * @throws IllegalStateException when it isn't running
   */
  public Process process() {
    return running().process();
  }

  /**
   * Where it answers.
   *
   * @throws IllegalStateException when it isn't running
   */
  public URI address() {
    return URI.create("http://127.0.0.1:" + running().readyText() + HealthServer.PATH);
  }

  private ChildProcess running() {
    ChildProcess current = child;
    if (current == null) {
      throw new IllegalStateException("service " + name + " isn't running");
    }
    return current;
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    ChildProcess current = child;
    if (current != null) {
      current.close();
      child = null;
    }
  }

  @Override
  public Health health() throws IOException, InterruptedException {
    return process().isAlive()
        ? HttpProbe.get(address())
        : Health.unhealthy("the process ended with code " + process().exitValue());
  }
}
