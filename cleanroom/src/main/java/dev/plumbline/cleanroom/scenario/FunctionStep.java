package dev.plumbline.cleanroom.scenario;

import java.util.Objects;

/**
 * A step that runs in this JVM, whatever the backend of commands is.
 *
 * @param name what it is called
 * @param body what it does
 */
public record FunctionStep(String name, StepBody body) implements Step {
  /** Refuses a step without a name. */
  public FunctionStep {
    Names.require("step", name);
    Objects.requireNonNull(body, "body");
  }
}
