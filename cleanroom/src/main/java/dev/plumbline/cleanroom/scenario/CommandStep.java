package dev.plumbline.cleanroom.scenario;

import java.util.List;

/**
 * A step that runs a program, and passes when that ends with code 0.
 *
 * @param name what it is called
 * @param command the program and its arguments, handed on as they are, without a shell
 */
public record CommandStep(String name, List<String> command) implements Step {
  /** Refuses a command that no system could start. */
  public CommandStep {
    Names.require("step", name);
    command = List.copyOf(command);
    if (command.isEmpty() || command.get(0).isBlank()) {
      throw new IllegalArgumentException("step " + name + " names no program");
    }
    if (command.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
      throw new IllegalArgumentException("the command of step " + name + " holds a zero byte");
    }
  }
}
