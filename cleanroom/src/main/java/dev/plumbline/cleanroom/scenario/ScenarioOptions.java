package dev.plumbline.cleanroom.scenario;

import dev.plumbline.cleanroom.scenario.command.CommandBackend;
import dev.plumbline.cleanroom.scenario.determinism.Determinism;
import dev.plumbline.cleanroom.scenario.policy.Policy;
import dev.plumbline.cleanroom.scenario.policy.PolicySettings;
import dev.plumbline.cleanroom.scenario.schedule.Schedule;
import dev.plumbline.cleanroom.scenario.schedule.Timeouts;
import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How scenarios are run.
 *
 * @param backend where command steps run
 * @param schedule the order and the threads
 * @param timeouts how long things may take
 * @param policy how far a scenario is kept from what is around it
 * @param settings what the policy's protections are set to
 * @param determinism whether a run can be had again
 * @param parentFolder where the folders of scenarios are made
 * @param variables environment variables for the steps, beside those that child processes inherit
 *     from this JVM; containers inherit none
 */
public record ScenarioOptions(
    CommandBackend backend,
    Schedule schedule,
    Timeouts timeouts,
    Policy policy,
    PolicySettings settings,
    Determinism determinism,
    Path parentFolder,
    Map<String, String> variables) {
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Refuses missing parts and copies the variables. */
  public ScenarioOptions {
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(timeouts, "timeouts");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(determinism, "determinism");
    Objects.requireNonNull(parentFolder, "parentFolder");
    variables = Map.copyOf(variables);
  }

  /**
   * Child processes, one step after another until one fails, on pooled threads where a thread of
   * their own is needed, no timeout and half a second of grace, {@link Policy#LOW}, nothing
   * deterministic, the temporary folder of the system, no variables.
   */
  public static ScenarioOptions defaults() {
    return new ScenarioOptions(
        CommandBackend.PROCESS,
        new Schedule(1, StepThreads.POOL, true),
        new Timeouts(Optional.empty(), Optional.empty(), GRACE),
        Policy.LOW,
        PolicySettings.defaults(),
        new Determinism.Free(),
        Path.of(System.getProperty("java.io.tmpdir")),
        Map.of());
  }

  /** The same with commands running elsewhere. */
  public ScenarioOptions withBackend(CommandBackend other) {
    return new ScenarioOptions(
        other, schedule, timeouts, policy, settings, determinism, parentFolder, variables);
  }

  /** The same with so many steps of a scenario running at one time, at least 1. */
  public ScenarioOptions withLimit(int steps) {
    return withSchedule(new Schedule(steps, schedule.threads(), schedule.failFast()));
  }

  /** The same with other threads. */
  public ScenarioOptions withThreads(StepThreads threads) {
    return withSchedule(new Schedule(schedule.limit(), threads, schedule.failFast()));
  }

  /** The same, going on after a failed step or not; see {@link Schedule#failFast}. */
  public ScenarioOptions withFailFast(boolean failFast) {
    return withSchedule(new Schedule(schedule.limit(), schedule.threads(), failFast));
  }

  /** The same with another schedule. */
  public ScenarioOptions withSchedule(Schedule other) {
    return new ScenarioOptions(
        backend, other, timeouts, policy, settings, determinism, parentFolder, variables);
  }

  /** The same with a time for a whole scenario. */
  public ScenarioOptions withScenarioTimeout(Duration time) {
    return withTimeouts(new Timeouts(Optional.of(time), timeouts.step(), timeouts.grace()));
  }

  /** The same with a time for each step. */
  public ScenarioOptions withStepTimeout(Duration time) {
    return withTimeouts(new Timeouts(timeouts.scenario(), Optional.of(time), timeouts.grace()));
  }

  /** The same with another patience for functions that were interrupted. */
  public ScenarioOptions withGrace(Duration time) {
    return withTimeouts(new Timeouts(timeouts.scenario(), timeouts.step(), time));
  }

  /** The same with other timeouts. */
  public ScenarioOptions withTimeouts(Timeouts other) {
    return new ScenarioOptions(
        backend, schedule, other, policy, settings, determinism, parentFolder, variables);
  }

  /** The same under another policy. */
  public ScenarioOptions withPolicy(Policy other) {
    return new ScenarioOptions(
        backend, schedule, timeouts, other, settings, determinism, parentFolder, variables);
  }

  /** The same with protections set otherwise. */
  public ScenarioOptions withSettings(PolicySettings other) {
    return new ScenarioOptions(
        backend, schedule, timeouts, policy, other, determinism, parentFolder, variables);
  }

  /** The same, deterministic, with a clock that stands at the epoch. */
  public ScenarioOptions withSeed(long seed) {
    return withDeterminism(new Determinism.Seeded(seed, Instant.EPOCH));
  }

  /** The same, deterministic or not. */
  public ScenarioOptions withDeterminism(Determinism other) {
    return new ScenarioOptions(
        backend, schedule, timeouts, policy, settings, other, parentFolder, variables);
  }

  /** The same with folders made elsewhere. */
  public ScenarioOptions withParentFolder(Path folder) {
    return new ScenarioOptions(
        backend, schedule, timeouts, policy, settings, determinism, folder, variables);
  }

  /** The same with other variables for the steps. */
  public ScenarioOptions withVariables(Map<String, String> other) {
    return new ScenarioOptions(
        backend, schedule, timeouts, policy, settings, determinism, parentFolder, other);
  }
}
