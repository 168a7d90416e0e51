package dev.plumbline.cleanroom.scenario.command;

import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** Runs commands. Safe for use by many threads. */
public sealed interface Commands extends AutoCloseable permits ProcessCommands, ContainerCommands {

  /**
   * The environment variable by which all that a command starts is found again, wherever it went:
   * what a process starts inherits its environment, but not for ever its parent.
   */
  String MARK_VARIABLE = "CLEANROOM_STEP_MARK";

  /** What is printed in place of the mark, which differs from run to run. */
  String MARK_SHOWN = "mark";

  /**
   * The commands of a backend.
   *
   * @param network whether containers have one
   */
  static Commands of(CommandBackend backend, boolean network) {
    return switch (backend) {
      case PROCESS -> new ProcessCommands();
      case CONTAINER -> new ContainerCommands(network);
    };
  }

  /**
   * Runs a command and waits until it has ended and all that hold its output have closed it.
   *
   * @param signal kills the command with all it started, and lets this end soon after
   * @throws IOException when it can't be run, or when something of it survived being killed
   * @throws InterruptedException when interrupted; nothing of the command is left
   */
  CommandEnd run(CommandRequest request, StopSignal signal)
      throws IOException, InterruptedException;

  /**
   * Deletes what a scenario's folder is to its commands, where that isn't the folder itself.
   *
   * @throws IOException when it can't be deleted
   * @throws InterruptedException when interrupted while waiting
   */
  void leave(Path folder) throws IOException, InterruptedException;

  @Override
  void close();

  /** A value that no other command has. */
  static String newMark() {
    return UUID.randomUUID().toString();
  }
}
