package dev.plumbline.cleanroom.scenario;

import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.cleanroom.scenario.command.CommandBackend;
import dev.plumbline.cleanroom.scenario.command.Commands;
import dev.plumbline.cleanroom.scenario.policy.Protection;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs scenarios, all with the same options.
 *
 * <p>Safe for use by many threads; several scenarios may run at one time, each with the limit of
 * steps for itself. When {@link #run} returns, what a policy made is gone, and so is all that a
 * stopped command had started. Two things may go on: a function that ignores its interrupt is left
 * behind on a daemon thread, and its result says so; and a command that ended by itself may have
 * left a process that had let go of its output, as under any shell.
 */
public final class ScenarioRunner implements AutoCloseable {
  /** More than the time in which a run that is cancelled comes to its end. */
  private static final Duration END_DEADLINE = Duration.ofSeconds(40);

  private final ResourceStack resources = new ResourceStack();
  private final Set<ScenarioRun> underWay = ConcurrentHashMap.newKeySet();
  private final ScenarioOptions options;
  private final Protection protection;
  private final Commands commands;
  private final ExecutorService threads;

  private ScenarioRunner(ScenarioOptions options, ExecutorService threads, Protection protection) {
    this.options = options;
    this.protection = protection;
    this.threads = threads;
    this.commands = Commands.of(options.backend(), !options.policy().cutsNetwork());
    resources.push("audit log", protection::close);
    resources.push("threads", threads::shutdownNow);
    resources.push("commands", commands::close);
    resources.push("scenarios under way", this::endAll);
  }

  /**
   * A runner. No thread and no container is started yet.
   *
   * @throws ScenarioFailure when the audit log can't be opened
   * @throws IllegalArgumentException when the policy needs an audit log and the options name none
   * @throws UnsupportedOperationException when this JVM has no threads of the kind
   */
  public static ScenarioRunner open(ScenarioOptions options) {
    ExecutorService threads = options.schedule().threads().open();
    Map<String, String> variables = new HashMap<>();
    if (options.backend() == CommandBackend.PROCESS) {
      variables.putAll(System.getenv());
    }
    variables.putAll(options.variables());
    try {
      return new ScenarioRunner(
          options, threads, Protection.open(options.policy(), options.settings(), variables));
    } catch (IOException e) {
      throw new ScenarioFailure("the audit log can't be opened: " + e, e);
    }
  }

  /**
   * Runs a scenario and waits for it. A step that fails is a result, not an exception.
   *
   * @throws InterruptedException when the caller is interrupted; the steps were stopped
   * @throws ScenarioFailure when what the policy asks for can't be had; no step was run
   * @throws IllegalStateException when this runner is closed
   */
  public ScenarioResult run(Scenario scenario) throws InterruptedException {
    ScenarioRun run = begin(scenario);
    try {
      return run.run();
    } finally {
      underWay.remove(run);
    }
  }

  /**
   * Runs a scenario on a thread of this runner.
   *
   * @return what {@link #run} would return or throw; cancelling it stops the scenario
   * @throws IllegalStateException when this runner is closed
   */
  public CompletableFuture<ScenarioResult> runAsync(Scenario scenario) {
    ScenarioRun run = begin(scenario);
    CompletableFuture<ScenarioResult> answer = new CompletableFuture<>();
    CompletableFuture<ScenarioResult> unused =
        answer.whenComplete(
            (result, failure) -> {
              if (answer.isCancelled()) {
                run.cancel();
              }
            });
    try {
      threads.execute(() -> complete(answer, run));
    } catch (RejectedExecutionException e) {
      underWay.remove(run);
      throw closed(scenario);
    }
    return answer;
  }

  private void complete(CompletableFuture<ScenarioResult> answer, ScenarioRun run) {
    try {
      answer.complete(run.run());
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    } finally {
      underWay.remove(run);
    }
  }

  private ScenarioRun begin(Scenario scenario) {
    ScenarioRun run = new ScenarioRun(scenario, options, protection, commands, threads);
    underWay.add(run);
    if (resources.isClosed()) {
      underWay.remove(run);
      throw closed(scenario);
    }
    return run;
  }

  private static IllegalStateException closed(Scenario scenario) {
    return new IllegalStateException(
        "cannot run scenario " + scenario.name() + ": the runner is closed");
  }

  /**
   * Cancels the scenarios under way, waits for their ends, and frees what this runner holds; the
   * second call does nothing.
   *
   * @throws dev.plumbline.cleanroom.resource.CloseFailure after everything was tried, when
   *     something could not be closed
   */
  @Override
  public void close() {
    resources.close();
  }

  private void endAll() throws InterruptedException {
    underWay.forEach(ScenarioRun::cancel);
    for (ScenarioRun run : underWay) {
      if (!run.awaitEnd(END_DEADLINE)) {
        throw new IllegalStateException("a scenario did not end when it was cancelled");
      }
    }
  }
}
