package dev.plumbline.cleanroom.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What came of a scenario.
 *
 * @param name the scenario's name
 * @param id the id of this run of it
 * @param steps a result for each step, in the scenario's order
 * @param startedAt when it was started, by its clock
 * @param duration from its start to its end
 * @param overshoot how far its end lay beyond its deadline; zero when it kept it or had none
 * @param problems what the runner could not do, such as deleting the folder; empty as a rule
 */
public record ScenarioResult(
    String name,
    String id,
    List<StepResult> steps,
    Instant startedAt,
    Duration duration,
    Duration overshoot,
    List<String> problems) {

  /** Copies the lists. */
  public ScenarioResult {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(id, "id");
    steps = List.copyOf(steps);
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(overshoot, "overshoot");
    problems = List.copyOf(problems);
  }

  /** Whether every step passed and the runner had no problem. */
  public boolean succeeded() {
    return problems.isEmpty() && steps.stream().allMatch(StepResult::passed);
  }

  /**
   * A fingerprint of all but times taken: ids, names, states, outputs, codes, instants and the
   * messages of failed steps. Two deterministic runs with one seed have one, unless the steps
   * themselves differ; runs that are not deterministic differ in their ids.
   *
   * @return SHA-256 as 64 hexadecimal digits
   */
  public String digest() {
    return ResultDigest.of(this);
  }
}
