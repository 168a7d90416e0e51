package dev.plumbline.cleanroom.scenario.command;

import dev.plumbline.cleanroom.backend.CommandContainer;
import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Commands in one container, which is started for the first of them.
 *
 * <p>The engine can't end what it was told to run, so that is done by another command in the same
 * container, which kills all that carry the mark, until there are none.
 */
final class ContainerCommands implements Commands {
  /** Becomes the command in a folder that it makes; the first argument is the folder. */
  private static final String IN_FOLDER =
      "umask 077; /bin/busybox mkdir -p -m 700 \"$0\" && cd \"$0\" && exec \"$@\"";

  /** Looks again until a whole look found none; the first argument is the marked variable. */
  private static final String KILL_MARKED =
      "found=1; while [ $found = 1 ]; do found=0; for process in /proc/[0-9]*; do"
          + " if /bin/busybox tr '\\000' '\\n' <\"$process/environ\" 2>/dev/null"
          + " | /bin/busybox grep -qxF \"$0\"; then"
          + " kill -9 \"${process#/proc/}\" 2>/dev/null && found=1; fi; done; done";

  private static final Duration KILL_DEADLINE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Object starting = new Object();
  private final boolean network;
  private CommandContainer container;
  private boolean closed;

  ContainerCommands(boolean network) {
    this.network = network;
  }

  @Override
  public CommandEnd run(CommandRequest request, StopSignal signal)
      throws IOException, InterruptedException {
    CommandContainer running = container();
    String mark = Commands.newMark();
    Map<String, String> environment = new TreeMap<>(request.environment());
    environment.put(MARK_VARIABLE, mark);
    List<String> command = request.command();
    if (request.folder().isPresent()) {
      String folder = inside(request.folder().get());
      environment.put("HOME", folder);
      environment.put("TMPDIR", folder);
      command = shell(IN_FOLDER, folder, command);
    }
    BoundedOutput output = new BoundedOutput(request.keep());
    boolean ended = false;
    try (CommandContainer.Execution execution =
        running.start(command, environment, piece -> output.take(piece, piece.length))) {
      try {
        int code = execution.await();
        ended = !signal.isStopped();
        return output.end(code, mark);
      } catch (InterruptedException e) {
        if (!signal.isStopped()) {
          throw e;
        }
        kill(running, execution, MARK_VARIABLE + "=" + mark);
        ended = true;
        return output.end(execution.await(), mark);
      } finally {
        if (!ended) {
          kill(running, execution, MARK_VARIABLE + "=" + mark);
        }
      }
    }
  }

  /** Whether or not the thread is interrupted. */
  private static void kill(
      CommandContainer running, CommandContainer.Execution execution, String marked)
      throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      long deadline = System.nanoTime() + KILL_DEADLINE.toNanos();
      // The engine may still have been about to start it when the first look was over.
      do {
        execute(running, shell(KILL_MARKED, marked, List.of()));
        if (System.nanoTime() - deadline > 0) {
          throw new IOException("a command in the container survived being killed");
        }
      } while (!execution.await(BETWEEN_LOOKS));
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted while killing a command in the container");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void execute(CommandContainer running, List<String> command)
      throws IOException, InterruptedException {
    try (CommandContainer.Execution execution = running.start(command, Map.of(), piece -> {})) {
      int code = execution.await();
      if (code != 0) {
        throw new IOException(String.join(" ", command) + " ended with code " + code);
      }
    }
  }

  private static List<String> shell(String script, String first, List<String> rest) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, first));
    command.addAll(rest);
    return command;
  }

  private static String inside(Path folder) {
    return "/tmp/" + folder.getFileName();
  }

  private CommandContainer container() throws IOException {
    synchronized (starting) {
      if (closed) {
        throw new IOException("the runner is closed");
      }
      if (container == null) {
        container = CommandContainer.start(network);
      }
      return container;
    }
  }

  @Override
  public void leave(Path folder) throws IOException, InterruptedException {
    CommandContainer running;
    synchronized (starting) {
      running = container;
    }
    if (running != null) {
      execute(running, List.of("/bin/busybox", "rm", "-rf", inside(folder)));
    }
  }

  @Override
  public void close() {
    synchronized (starting) {
      closed = true;
      if (container != null) {
        container.close();
        container = null;
      }
    }
  }
}
