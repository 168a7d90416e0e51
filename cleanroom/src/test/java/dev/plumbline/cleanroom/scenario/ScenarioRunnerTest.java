package dev.plumbline.cleanroom.scenario;

import static dev.plumbline.cleanroom.scenario.Scenarios.fails;
import static dev.plumbline.cleanroom.scenario.Scenarios.run;
import static dev.plumbline.cleanroom.scenario.Scenarios.says;
import static dev.plumbline.cleanroom.scenario.Scenarios.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class ScenarioRunnerTest {
  private static final ScenarioOptions OPTIONS = ScenarioOptions.defaults();
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void stepsRunInOrderAndEachHasItsOutput() throws Exception {
    ScenarioResult result =
        run(OPTIONS, says("one", "1"), shell("two", "echo 2; echo 3 >&2"), says("four", null));
    assertThat(result.succeeded()).isTrue();
    assertThat(result.steps()).extracting(StepResult::name).containsExactly("one", "two", "four");
    assertThat(result.steps()).extracting(StepResult::output).containsExactly("1", "2\n3\n", "");
    assertThat(result.steps().get(1).exitCode()).isEqualTo(OptionalInt.of(0));
    assertThat(result.steps()).extracting(StepResult::overshoot).containsOnly(Duration.ZERO);
  }

  @Test
  void whatComesAfterAFailureIsSkipped() throws Exception {
    ScenarioResult result =
        run(OPTIONS, says("one", "1"), shell("two", "echo no; exit 3"), says("three", "3"));
    assertThat(result.succeeded()).isFalse();
    assertThat(result.steps())
        .extracting(StepResult::state)
        .containsExactly(StepState.PASSED, StepState.FAILED, StepState.SKIPPED);
    assertThat(result.steps())
        .extracting(StepResult::detail)
        .containsExactly("", "ended with code 3", "step two did not pass");
    assertThat(result.steps().get(1).output()).isEqualTo("no\n");
  }

  @Test
  void withoutFailFastTheRestIsRunAndTheScenarioStillFails() throws Exception {
    ScenarioResult result =
        run(OPTIONS.withFailFast(false), fails("one", "broken"), says("two", "2"));
    assertThat(result.succeeded()).isFalse();
    assertThat(result.steps().get(0).detail()).isEqualTo("java.io.IOException: broken");
    assertThat(result.steps().get(1).passed()).isTrue();
  }

  @Test
  void anErrorOfABodyIsAFailedStep() throws Exception {
    FunctionStep endless = new FunctionStep("endless", context -> recurse(0));
    assertThat(run(OPTIONS, endless).steps().get(0).detail())
        .isEqualTo("java.lang.StackOverflowError");
    assertThat(run(OPTIONS.withStepTimeout(LONG), endless).steps().get(0).detail())
        .isEqualTo("java.lang.StackOverflowError");
  }

  private static String recurse(int depth) {
    return depth < 0 ? "" : recurse(depth + 1) + depth;
  }

  @Test
  void aProgramThatDoesNotExistIsNamed() throws Exception {
    CommandStep step = new CommandStep("step", List.of("/no/such/program"));
    StepResult result = run(OPTIONS, step).steps().get(0);
    assertThat(result.state()).isEqualTo(StepState.FAILED);
    assertThat(result.detail()).contains("/no/such/program");
  }

  @Test
  void aCommandHasNothingOnItsInputAndGetsItsArgumentsAsTheyAre() throws Exception {
    CommandStep step =
        new CommandStep(
            "step", List.of("/bin/sh", "-c", "cat; printf '%s|' \"$@\"", "sh", "a b", "$HOME", ""));
    assertThat(Scenarios.outputOf(OPTIONS, step)).isEqualTo("a b|$HOME||");
  }

  @Test
  void functionsRunOnTheCallersThreadUntilSomebodyHasToBeAbleToLeaveThem() throws Exception {
    FunctionStep where = new FunctionStep("where", context -> Thread.currentThread().getName());
    String here = Thread.currentThread().getName();
    assertThat(Scenarios.outputOf(OPTIONS, where)).isEqualTo(here);
    assertThat(Scenarios.outputOf(OPTIONS.withStepTimeout(LONG), where))
        .startsWith("cleanroom-scenario-");
    assertThat(Scenarios.outputOf(OPTIONS.withLimit(2), where)).startsWith("cleanroom-scenario-");
  }

  @Test
  void anInterruptOfTheCallerEndsTheScenario() throws Exception {
    try (ScenarioRunner runner = ScenarioRunner.open(OPTIONS)) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> runner.run(Scenarios.of(Scenarios.hangs("hangs"))));
    }
  }

  @Test
  void anInterruptOfTheCallerKillsTheCommand() throws Exception {
    AtomicReference<ScenarioResult> result = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (ScenarioRunner runner = ScenarioRunner.open(OPTIONS)) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  result.set(runner.run(Scenarios.of(shell("hangs", "tail -f /dev/null"))));
                } catch (InterruptedException e) {
                  thrown.set(e);
                }
              });
      caller.start();
      while (ProcessHandle.current().descendants().findAny().isEmpty()) {
        Thread.onSpinWait();
      }
      caller.interrupt();
      caller.join();
      assertThat(result.get()).isNull();
      assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
      assertThat(ProcessHandle.current().descendants()).isEmpty();
    }
  }

  @Test
  void aClosedRunnerRunsNothing() {
    ScenarioRunner runner = ScenarioRunner.open(OPTIONS);
    runner.close();
    runner.close();
    Scenario scenario = Scenarios.of(says("one", "1"));
    assertThatIllegalStateException()
        .isThrownBy(() -> runner.run(scenario))
        .withMessage("cannot run scenario scenario: the runner is closed");
    assertThatIllegalStateException().isThrownBy(() -> runner.runAsync(scenario));
  }
}
