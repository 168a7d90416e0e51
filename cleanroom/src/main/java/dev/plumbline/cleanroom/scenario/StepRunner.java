package dev.plumbline.cleanroom.scenario;

import dev.plumbline.cleanroom.scenario.command.CommandEnd;
import dev.plumbline.cleanroom.scenario.command.CommandRequest;
import dev.plumbline.cleanroom.scenario.command.Commands;
import dev.plumbline.cleanroom.scenario.determinism.RunIdentity;
import dev.plumbline.cleanroom.scenario.policy.Protection;
import dev.plumbline.cleanroom.scenario.schedule.StepEnd;
import dev.plumbline.cleanroom.scenario.schedule.StepOutcome;
import dev.plumbline.cleanroom.scenario.schedule.Steps;
import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Does the work of one run's steps. */
final class StepRunner implements Steps {
  /** A killed command ends by itself or says that it can't be killed; the engine may be slow. */
  private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(30);

  private final Scenario scenario;
  private final RunIdentity identity;
  private final Protection protection;
  private final Commands commands;
  private final Optional<Path> folder;
  private final List<String> problems = new ArrayList<>(0);

  StepRunner(
      Scenario scenario,
      RunIdentity identity,
      Protection protection,
      Commands commands,
      Optional<Path> folder) {
    this.scenario = scenario;
    this.identity = identity;
    this.protection = protection;
    this.commands = commands;
    this.folder = folder;
  }

  @Override
  public int count() {
    return scenario.steps().size();
  }

  /** A thread that reads what a command prints does not. */
  @Override
  public boolean answersInterrupts(int index) {
    return scenario.steps().get(index) instanceof FunctionStep;
  }

  @Override
  public Duration patience(int index, Duration wanted) {
    return scenario.steps().get(index) instanceof CommandStep ? COMMAND_PATIENCE : wanted;
  }

  @Override
  public StepEnd run(int index, StopSignal signal) {
    Step step = scenario.steps().get(index);
    Thread worker = Thread.currentThread();
    StopSignal.Registration interrupt = signal.register(worker::interrupt);
    try {
      if (step instanceof CommandStep command) {
        return runCommand(index, command, signal);
      }
      return runFunction(index, (FunctionStep) step);
    } catch (Throwable e) {
      return StepEnd.failed(index, e);
    } finally {
      interrupt.close();
      if (signal.isStopped()) {
        // The interrupt was for this step, not for what its thread does next.
        boolean unused = Thread.interrupted();
      }
    }
  }

  private StepEnd runFunction(int index, FunctionStep step) throws Exception {
    audit(index, "step-started", "function " + step.name());
    String output =
        step.body()
            .run(
                new StepContext(
                    scenario.name(),
                    identity.stepId(index),
                    identity.random(index),
                    identity.clock(),
                    protection.environment(),
                    folder));
    return StepEnd.returned(index, output == null ? "" : repeatable(output));
  }

  private StepEnd runCommand(int index, CommandStep step, StopSignal signal)
      throws IOException, InterruptedException {
    audit(
        index, "step-started", "command " + step.name() + ": " + String.join(" ", step.command()));
    Map<String, String> environment = new TreeMap<>(protection.environment());
    environment.putAll(identity.commandVariables(index));
    CommandRequest request =
        new CommandRequest(
            protection.limited(step.command()), environment, folder, protection.keep());
    CommandEnd end = commands.run(request, signal);
    return StepEnd.exited(index, end.exitCode(), repeatable(end.output()), end.omitted());
  }

  /** The folder's name is new in each run; where the run is to be had again it isn't told. */
  private String repeatable(String output) {
    return identity.repeatable() && folder.isPresent()
        ? output.replace(folder.get().getFileName().toString(), "folder")
        : output;
  }

  @Override
  public void ended(StepOutcome outcome) {
    try {
      audit(outcome.index(), "step-ended", outcome.fate() + code(outcome.end()));
    } catch (IOException e) {
      problems.add(
          "the end of step "
              + scenario.steps().get(outcome.index()).name()
              + " is not in the log: "
              + e.getMessage());
    }
  }

  private static String code(StepEnd end) {
    if (end.failure().isPresent()) {
      return ": " + end.failure().get();
    }
    return end.exitCode().isPresent() ? " with code " + end.exitCode().getAsInt() : "";
  }

  /** What could not be written down. */
  List<String> problems() {
    return problems;
  }

  private void audit(int index, String event, String detail) throws IOException {
    protection.audit(
        identity.clock().instant(), identity.id(), event, identity.stepId(index), detail);
  }
}
