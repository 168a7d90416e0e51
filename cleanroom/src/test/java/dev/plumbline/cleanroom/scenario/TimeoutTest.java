package dev.plumbline.cleanroom.scenario;

import static dev.plumbline.cleanroom.scenario.Scenarios.hangs;
import static dev.plumbline.cleanroom.scenario.Scenarios.processIds;
import static dev.plumbline.cleanroom.scenario.Scenarios.run;
import static dev.plumbline.cleanroom.scenario.Scenarios.runs;
import static dev.plumbline.cleanroom.scenario.Scenarios.says;
import static dev.plumbline.cleanroom.scenario.Scenarios.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class TimeoutTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG_ENOUGH_TO_START = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofHours(1);
  private static final ScenarioOptions OPTIONS = ScenarioOptions.defaults();

  @ParameterizedTest
  @EnumSource
  void aFunctionThatHangsIsInterruptedAndTheRestSkipped(StepThreads threads) throws Exception {
    assumeTrue(threads.available(), "this JVM has no virtual threads");
    AtomicBoolean interrupted = new AtomicBoolean();
    FunctionStep hangs =
        new FunctionStep(
            "hangs",
            context -> {
              try {
                new CountDownLatch(1).await();
                return "never";
              } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
              }
            });
    ScenarioResult result =
        run(OPTIONS.withThreads(threads).withStepTimeout(SHORT), hangs, says("next", ""));
    StepResult step = result.steps().get(0);
    assertThat(step.state()).isEqualTo(StepState.TIMED_OUT);
    assertThat(step.detail()).isEqualTo("not done in time (50 ms for a step)");
    assertThat(step.overshoot()).isPositive().isEqualTo(step.duration().minus(SHORT));
    assertThat(interrupted).isTrue();
    assertThat(result.steps().get(1).state()).isEqualTo(StepState.SKIPPED);
  }

  @Test
  void theInterruptOfOneStepDoesNotReachTheNext() throws Exception {
    FunctionStep checks =
        new FunctionStep("checks", context -> "" + Thread.currentThread().isInterrupted());
    List<StepResult> steps =
        run(OPTIONS.withStepTimeout(LONG_ENOUGH_TO_START).withFailFast(false), hangs("a"), checks)
            .steps();
    assertThat(steps.get(1).output()).isEqualTo("false");
  }

  @Test
  void aFunctionThatSwallowsItsInterruptIsLateAllTheSame() throws Exception {
    FunctionStep swallows =
        new FunctionStep(
            "swallows",
            context -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                // That is the fault of it.
              }
              return "done";
            });
    StepResult step = run(OPTIONS.withStepTimeout(SHORT), swallows).steps().get(0);
    assertThat(step.state()).isEqualTo(StepState.TIMED_OUT);
    assertThat(step.output()).isEqualTo("done");
  }

  @Test
  void aFunctionThatGoesOnIsLeftBehindAndSaidToBe() throws Exception {
    AtomicBoolean end = new AtomicBoolean();
    FunctionStep stubborn =
        new FunctionStep(
            "stubborn",
            context -> {
              while (!end.get()) {
                Thread.onSpinWait();
              }
              return "at last";
            });
    try (ScenarioRunner runner =
        ScenarioRunner.open(OPTIONS.withStepTimeout(SHORT).withGrace(SHORT))) {
      StepResult step = runner.run(Scenarios.of(stubborn)).steps().get(0);
      assertThat(step.state()).isEqualTo(StepState.TIMED_OUT);
      assertThat(step.detail()).endsWith("it went on when it was stopped, and was left behind");
      assertThat(step.overshoot()).isGreaterThanOrEqualTo(SHORT);
      end.set(true);
      assertThat(runner.run(Scenarios.of(says("next", "works"))).succeeded()).isTrue();
    }
  }

  @Test
  void theTimeOfTheScenarioStopsWhatRunsAndKeepsTheRestFromStarting() throws Exception {
    ScenarioResult result =
        run(
            OPTIONS.withScenarioTimeout(SHORT).withFailFast(false),
            says("quick", ""),
            hangs("hangs"),
            says("next", ""));
    assertThat(result.steps())
        .extracting(StepResult::state)
        .containsExactly(StepState.PASSED, StepState.TIMED_OUT, StepState.SKIPPED);
    assertThat(result.steps().get(2).detail()).isEqualTo("the scenario's time was over");
    assertThat(result.overshoot()).isPositive();
  }

  @Test
  void aTimeoutThatDoesNotFireChangesNothing() throws Exception {
    ScenarioResult result =
        run(OPTIONS.withStepTimeout(LONG).withScenarioTimeout(LONG), says("one", "1"));
    assertThat(result.succeeded()).isTrue();
    assertThat(result.overshoot()).isZero();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aCommandThatHangsIsKilledWithWhatItStarted() throws Exception {
    CommandStep hangs = shell("hangs", "tail -f /dev/null & echo $!; echo $$; wait");
    expectAllKilled(run(OPTIONS.withStepTimeout(LONG_ENOUGH_TO_START), hangs), 2);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void evenAGrandchildWhoseParentHasEndedAndThatLeftTheSessionIsKilled() throws Exception {
    CommandStep hangs =
        shell(
            "hangs",
            "(setsid tail -f /dev/null & echo $!); (tail -f /dev/null & echo $!); echo $$;"
                + " tail -f /dev/null");
    expectAllKilled(run(OPTIONS.withStepTimeout(LONG_ENOUGH_TO_START), hangs), 3);
  }

  private static void expectAllKilled(ScenarioResult result, int processes) throws Exception {
    StepResult step = result.steps().get(0);
    assertThat(step.state()).isEqualTo(StepState.TIMED_OUT);
    List<Long> ids = processIds(step.output());
    assertThat(ids).hasSize(processes);
    for (long id : ids) {
      assertThat(runs(id)).as("process %s runs", id).isFalse();
    }
    assertThat(step.overshoot()).isPositive();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aProcessInTheBackgroundThatHoldsTheOutputDoesNotHoldTheStepForEver() throws Exception {
    // More than a pipe holds, so that somebody reads before the shell ends: the JDK closes a pipe
    // that nobody reads when its process ends, whoever else holds it.
    CommandStep leaves =
        shell("leaves", "tail -f /dev/null & echo $!; head -c 200000 /dev/zero | tr '\\0' '\\n'");
    ScenarioResult result = run(OPTIONS.withStepTimeout(LONG_ENOUGH_TO_START), leaves);
    expectAllKilled(result, 1);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void killingOneStepLeavesTheProcessesOfAnotherAlone() throws Exception {
    CountDownLatch killed = new CountDownLatch(1);
    ScenarioOptions options =
        OPTIONS.withStepTimeout(LONG_ENOUGH_TO_START).withFailFast(false).withLimit(1);
    try (ScenarioRunner quick = ScenarioRunner.open(options);
        ScenarioRunner slow = ScenarioRunner.open(OPTIONS.withLimit(2))) {
      var other =
          slow.runAsync(
              Scenarios.of(
                  shell("lives on", "cat /dev/null; echo $$; exec tail -f /dev/null"),
                  new FunctionStep(
                      "waits",
                      context -> {
                        killed.await();
                        throw new IllegalStateException("over");
                      })));
      StepResult step = quick.run(Scenarios.of(shell("hangs", "tail -f /dev/null"))).steps().get(0);
      assertThat(step.state()).isEqualTo(StepState.TIMED_OUT);
      // Only what the other runner started is there now, and it goes on.
      assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).hasSize(1);
      killed.countDown();
      other.cancel(true);
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }
}
