package dev.plumbline.cleanroom.scenario;

import dev.plumbline.cleanroom.scenario.command.Commands;
import dev.plumbline.cleanroom.scenario.determinism.RunIdentity;
import dev.plumbline.cleanroom.scenario.policy.PrivateFolder;
import dev.plumbline.cleanroom.scenario.policy.Protection;
import dev.plumbline.cleanroom.scenario.schedule.StepLoop;
import dev.plumbline.cleanroom.scenario.schedule.StepOutcome;
import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** One run of one scenario, with what the policy puts around it. */
final class ScenarioRun {
  private final Scenario scenario;
  private final ScenarioOptions options;
  private final Protection protection;
  private final Commands commands;
  private final Executor threads;
  private final StopSignal all = new StopSignal();
  private final CountDownLatch over = new CountDownLatch(1);

  ScenarioRun(
      Scenario scenario,
      ScenarioOptions options,
      Protection protection,
      Commands commands,
      Executor threads) {
    this.scenario = scenario;
    this.options = options;
    this.protection = protection;
    this.commands = commands;
    this.threads = threads;
  }

  /** Stops its steps; the run ends soon after. */
  void cancel() {
    all.stop();
  }

  /** Waits until the run has ended; gives up when its time is over. */
  boolean awaitEnd(Duration time) throws InterruptedException {
    return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  ScenarioResult run() throws InterruptedException {
    try {
      return runAndClean();
    } finally {
      over.countDown();
    }
  }

  private ScenarioResult runAndClean() throws InterruptedException {
    long start = System.nanoTime();
    RunIdentity identity = RunIdentity.of(options.determinism());
    Instant startedAt = identity.clock().instant();
    Optional<PrivateFolder> folder = prepare(identity, startedAt);
    StepRunner runner =
        new StepRunner(scenario, identity, protection, commands, folder.map(PrivateFolder::path));
    StepLoop loop =
        new StepLoop(
            runner, options.schedule(), options.timeouts(), threads, all, identity.clock());
    List<StepOutcome> outcomes;
    List<String> problems = new ArrayList<>(0);
    try {
      outcomes = loop.run();
    } finally {
      clean(identity, folder, problems);
    }
    problems.addAll(runner.problems());
    StepVerdict verdict = new StepVerdict(scenario, identity, protection, options.timeouts());
    List<StepResult> steps =
        outcomes.stream().map(outcome -> verdict.of(outcome, loop.firstFailed())).toList();
    long end = System.nanoTime();
    return new ScenarioResult(
        scenario.name(),
        identity.id(),
        steps,
        startedAt,
        Duration.ofNanos(end - start),
        loop.deadline().overshoot(end),
        problems);
  }

  /** Without its protections a scenario isn't run at all. */
  private Optional<PrivateFolder> prepare(RunIdentity identity, Instant startedAt) {
    try {
      protection.audit(startedAt, identity.id(), "scenario-started", "", scenario.name());
      return protection.folder(options.parentFolder());
    } catch (IOException | UnsupportedOperationException e) {
      throw new ScenarioFailure(
          "scenario " + scenario.name() + " was not run: " + e.getMessage(), e);
    }
  }

  private void clean(RunIdentity identity, Optional<PrivateFolder> folder, List<String> problems) {
    boolean interrupted = Thread.interrupted();
    if (folder.isPresent()) {
      try (PrivateFolder closing = folder.get()) {
        commands.leave(closing.path());
      } catch (IOException e) {
        problems.add("the scenario's folder could not be deleted: " + e);
      } catch (InterruptedException e) {
        interrupted = true;
        problems.add("interrupted while deleting the scenario's folder");
      }
    }
    try {
      protection.audit(
          identity.clock().instant(), identity.id(), "scenario-ended", "", scenario.name());
    } catch (IOException e) {
      problems.add("the end of the scenario is not in the log: " + e.getMessage());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
