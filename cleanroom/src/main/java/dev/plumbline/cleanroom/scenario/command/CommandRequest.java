package dev.plumbline.cleanroom.scenario.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A command to run.
 *
 * @param command a program and its arguments
 * @param environment the variables it sees, and no others but {@link Commands#MARK_VARIABLE} and,
 *     with a folder, {@code HOME} and {@code TMPDIR}; in a container also the image's
 * @param folder the scenario's folder, in which the command works
 * @param keep how many bytes of output are kept
 */
public record CommandRequest(
    List<String> command, Map<String, String> environment, Optional<Path> folder, int keep) {

  /** Copies the lists. */
  public CommandRequest {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    Objects.requireNonNull(folder, "folder");
  }
}
