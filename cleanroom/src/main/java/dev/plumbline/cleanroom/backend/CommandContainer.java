package dev.plumbline.cleanroom.backend;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/**
 * A container that does nothing until it is told to run commands, by way of Testcontainers and the
 * client it brings, whose own classes are loaded only with this one.
 */
public final class CommandContainer implements AutoCloseable {
  /** Ends only when it is killed, and takes no processor time until then. */
  private static final String[] IDLE = {"/bin/busybox", "tail", "-f", "/dev/null"};

  private final GenericContainer<?> container;

  private CommandContainer(GenericContainer<?> container) {
    this.container = container;
  }

  /**
   * Starts a container.
   *
   * @param network whether it has one
   * @throws IOException when no engine answers or has the image; nothing is ever pulled
   */
  public static CommandContainer start(boolean network) throws IOException {
    ContainerEngine engine = ContainerEngine.ofEnvironment();
    if (engine.status() instanceof ContainerEngine.Unavailable unavailable) {
      throw new IOException(unavailable.reason());
    }
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(engine.image()))
            .withImagePullPolicy(image -> false)
            .withStartupAttempts(1)
            .waitingFor(new RunningIsEnough());
    container.setCommandParts(IDLE);
    if (!network) {
      container.withNetworkMode("none");
    } else if (engine.usesHostNetwork()) {
      container.withNetworkMode("host");
    }
    try {
      container.start();
    } catch (RuntimeException e) {
      container.stop();
      throw new IOException("the container did not start: " + e.getMessage(), e);
    }
    return new CommandContainer(container);
  }

  /** The engine's identifier of the container. */
  public String id() {
    return container.getContainerId();
  }

  /**
   * Has a command run, without waiting for it.
   *
   * @param command a program and its arguments
   * @param environment variables it gets beside the image's
   * @param output takes its standard output and error in pieces, on another thread
   * @throws IOException when the engine can't run it
   */
  public Execution start(
      List<String> command, Map<String, String> environment, Consumer<byte[]> output)
      throws IOException {
    DockerClient client = DockerClientFactory.instance().client();
    try {
      String execution =
          client
              .execCreateCmd(id())
              .withCmd(command.toArray(String[]::new))
              .withEnv(
                  environment.entrySet().stream()
                      .map(variable -> variable.getKey() + "=" + variable.getValue())
                      .toList())
              .withAttachStdout(true)
              .withAttachStderr(true)
              .exec()
              .getId();
      return new Execution(execution, client.execStartCmd(execution).exec(new Frames(output)));
    } catch (RuntimeException e) {
      throw refused(e);
    }
  }

  private static IOException refused(RuntimeException e) {
    return new IOException("the engine could not run the command: " + e.getMessage(), e);
  }

  /** A command under way. */
  public static final class Execution implements AutoCloseable {
    private final String id;
    private final Frames frames;

    private Execution(String id, Frames frames) {
      this.id = id;
      this.frames = frames;
    }

    /**
     * Waits until it ends and its output does.
     *
     * @return the exit code
     * @throws InterruptedException when interrupted while waiting; the command goes on
     * @throws IOException when the engine doesn't know how it ended
     */
    public int await() throws IOException, InterruptedException {
      try {
        frames.awaitCompletion();
        Long code =
            DockerClientFactory.instance().client().inspectExecCmd(id).exec().getExitCodeLong();
        if (code == null) {
          throw new IOException("the engine does not know how the command ended");
        }
        return code.intValue();
      } catch (RuntimeException e) {
        throw refused(e);
      }
    }

    /**
     * Waits for some time.
     *
     * @return whether it and its output ended in that time
     * @throws InterruptedException when interrupted while waiting; the command goes on
     */
    public boolean await(Duration time) throws InterruptedException {
      return frames.awaitCompletion(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Lets go of its output; the command goes on. */
    @Override
    public void close() throws IOException {
      frames.close();
    }
  }

  /** Kills and removes the container. */
  @Override
  public void close() {
    container.stop();
  }

  private static final class Frames extends ResultCallback.Adapter<Frame> {
    private final Consumer<byte[]> output;

    Frames(Consumer<byte[]> output) {
      this.output = output;
    }

    @Override
    public void onNext(Frame frame) {
      output.accept(frame.getPayload());
    }
  }

  private static final class RunningIsEnough extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {
      // Testcontainers has seen it run; it opens no port and says nothing.
    }
  }
}
