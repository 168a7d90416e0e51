package dev.plumbline.cleanroom.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What came of a step.
 *
 * @param id the step's id in this run
 * @param name the step's name
 * @param state what became of it
 * @param output what it returned or printed, as far as the policy lets it be told
 * @param omitted how many bytes of output were left out because of a limit
 * @param exitCode the code that a command ended with
 * @param detail why it didn't pass; empty when it did
 * @param startedAt when it was started, by the scenario's clock; the epoch when it never was
 * @param duration from its start to its end; zero when it never was started
 * @param overshoot how far its end lay beyond its deadline; zero when it kept it or had none
 */
public record StepResult(
    String id,
    String name,
    StepState state,
    String output,
    long omitted,
    OptionalInt exitCode,
    String detail,
    Instant startedAt,
    Duration duration,
    Duration overshoot) {

  /** Refuses missing parts. */
  public StepResult {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(duration, "duration");
    Objects.requireNonNull(overshoot, "overshoot");
  }

  /** Whether it passed. */
  public boolean passed() {
    return state == StepState.PASSED;
  }
}
