package dev.plumbline.cleanroom.scenario;

import dev.plumbline.cleanroom.scenario.determinism.RunIdentity;
import dev.plumbline.cleanroom.scenario.policy.KeptText;
import dev.plumbline.cleanroom.scenario.policy.Protection;
import dev.plumbline.cleanroom.scenario.schedule.StepEnd;
import dev.plumbline.cleanroom.scenario.schedule.StepOutcome;
import dev.plumbline.cleanroom.scenario.schedule.Timeouts;
import java.io.IOException;
import java.time.Duration;

/** Makes a result of how a step ended: what became of it, and what may be told of it. */
final class StepVerdict {
  private final Scenario scenario;
  private final RunIdentity identity;
  private final Protection protection;
  private final Timeouts timeouts;

  StepVerdict(Scenario scenario, RunIdentity identity, Protection protection, Timeouts timeouts) {
    this.scenario = scenario;
    this.identity = identity;
    this.protection = protection;
    this.timeouts = timeouts;
  }

  /**
   * The result.
   *
   * @param firstFailed the step for whose sake others were skipped; -1 when there is none
   */
  StepResult of(StepOutcome outcome, int firstFailed) {
    StepEnd end = outcome.end();
    KeptText kept = protection.tell(end.output(), end.omitted());
    return new StepResult(
        identity.stepId(outcome.index()),
        scenario.steps().get(outcome.index()).name(),
        state(outcome),
        kept.text(),
        kept.omitted(),
        end.exitCode(),
        protection.tell(detail(outcome, firstFailed), 0).text(),
        outcome.startedAt(),
        outcome.duration(),
        outcome.overshoot());
  }

  private static StepState state(StepOutcome outcome) {
    return switch (outcome.fate()) {
      case ENDED -> outcome.end().isPass() ? StepState.PASSED : StepState.FAILED;
      case LATE -> StepState.TIMED_OUT;
      // Without an overshoot it was cancelled, not late.
      case LEFT_BEHIND -> outcome.overshoot().isZero() ? StepState.SKIPPED : StepState.TIMED_OUT;
      case CANCELLED, AFTER_FAILURE, OUT_OF_TIME -> StepState.SKIPPED;
    };
  }

  /** Says no time that was taken, so that it is the same in every run. */
  private String detail(StepOutcome outcome, int firstFailed) {
    StepEnd end = outcome.end();
    return switch (outcome.fate()) {
      case ENDED ->
          end.failure()
              .map(Throwable::toString)
              .orElseGet(() -> end.isPass() ? "" : "ended with code " + end.exitCode().getAsInt());
      case LATE -> late() + survived(end);
      case LEFT_BEHIND ->
          (outcome.overshoot().isZero() ? "the run was cancelled" : late())
              + "; it went on when it was stopped, and was left behind";
      case CANCELLED -> "the run was cancelled" + survived(end);
      case AFTER_FAILURE -> "step " + scenario.steps().get(firstFailed).name() + " did not pass";
      case OUT_OF_TIME -> "the scenario's time was over";
    };
  }

  /** Of a command, that something of it could not be killed. */
  private static String survived(StepEnd end) {
    return end.failure().orElse(null) instanceof IOException e ? "; " + e.getMessage() : "";
  }

  private String late() {
    String step = timeouts.step().map(time -> said(time) + " for a step").orElse("");
    String whole = timeouts.scenario().map(time -> said(time) + " for the scenario").orElse("");
    String both = step.isEmpty() || whole.isEmpty() ? "" : ", ";
    return "not done in time (" + step + both + whole + ")";
  }

  private static String said(Duration time) {
    return time.toMillis() + " ms";
  }
}
