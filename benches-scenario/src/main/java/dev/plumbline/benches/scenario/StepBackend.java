package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.backend.ContainerEngine;
import dev.plumbline.cleanroom.scenario.CommandStep;
import dev.plumbline.cleanroom.scenario.FunctionStep;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.Step;
import dev.plumbline.cleanroom.scenario.command.CommandBackend;
import dev.plumbline.suite.Skipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a step runs; the values of the parameter {@code backend}. */
public enum StepBackend {
  /** A function in this JVM. */
  function,
  /** A child process. */
  process,
  /** A command in a container that runs already. */
  container;

  private static final String ECHO = "/bin/echo";

  /** What {@link #step} says. */
  static final String LINE = "one line";

  /** The options, or the end of the measurement as skipped where this backend can't run. */
  ScenarioOptions on(ScenarioOptions options) {
    if (this == process && !Files.isExecutable(Path.of(ECHO))) {
      throw Skipped.because("there is no program " + ECHO);
    }
    if (this == container
        && ContainerEngine.ofEnvironment().status()
            instanceof ContainerEngine.Unavailable unavailable) {
      throw Skipped.because(unavailable.reason());
    }
    return options.withBackend(
        this == container ? CommandBackend.CONTAINER : CommandBackend.PROCESS);
  }

  /** A step that says one line. */
  Step step() {
    return this == function
        ? new FunctionStep("says", context -> LINE + "\n")
        : new CommandStep("says", List.of(ECHO, LINE));
  }
}
