package dev.plumbline.cleanroom.scenario;

import static dev.plumbline.cleanroom.scenario.Scenarios.says;
import static dev.plumbline.cleanroom.scenario.Scenarios.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class AsyncTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void severalScenariosRunAtOneTime(StepThreads threads) {
    assumeTrue(threads.available(), "this JVM has no virtual threads");
    CyclicBarrier five = new CyclicBarrier(5);
    Scenario meets =
        Scenarios.of(new FunctionStep("meets", context -> Integer.toString(five.await())));
    try (ScenarioRunner runner =
        ScenarioRunner.open(ScenarioOptions.defaults().withThreads(threads))) {
      List<CompletableFuture<ScenarioResult>> runs =
          IntStream.range(0, 5).mapToObj(i -> runner.runAsync(meets)).toList();
      assertThat(runs).allSatisfy(run -> assertThat(run.join().succeeded()).isTrue());
    }
  }

  @Test
  void theAnswerIsThatOfADirectCall() throws Exception {
    try (ScenarioRunner runner = ScenarioRunner.open(ScenarioOptions.defaults().withSeed(1))) {
      Scenario scenario = Scenarios.of(says("one", "1"), says("two", "2"));
      assertThat(runner.runAsync(scenario).get().digest()).isEqualTo(runner.run(scenario).digest());
    }
  }

  @Test
  void cancellingTheAnswerStopsTheScenario() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    FunctionStep hangs =
        new FunctionStep(
            "hangs",
            context -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
                return "never";
              } finally {
                stopped.countDown();
              }
            });
    try (ScenarioRunner runner = ScenarioRunner.open(ScenarioOptions.defaults())) {
      CompletableFuture<ScenarioResult> run = runner.runAsync(Scenarios.of(hangs));
      begun.await();
      run.cancel(false);
      stopped.await();
      assertThatThrownBy(run::join).isInstanceOf(CancellationException.class);
      assertThat(runner.run(Scenarios.of(says("next", ""))).succeeded()).isTrue();
    }
  }

  /** Many times, as the end may come just while the shell starts what hangs. */
  @RepeatedTest(40)
  void closingEndsWhatIsUnderWayAndLeavesNothing() throws Exception {
    Path begun = folder.resolve("begun");
    CommandStep hangs = shell("hangs", "touch " + begun + "; tail -f /dev/null");
    ScenarioRunner runner = ScenarioRunner.open(ScenarioOptions.defaults());
    CompletableFuture<ScenarioResult> run = runner.runAsync(Scenarios.of(hangs, says("next", "")));
    while (!Files.exists(begun)) {
      Thread.onSpinWait();
    }
    runner.close();
    ScenarioResult result = run.join();
    assertThat(result.steps()).extracting(StepResult::state).containsOnly(StepState.SKIPPED);
    assertThat(result.steps()).extracting(StepResult::detail).contains("the run was cancelled");
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("cleanroom-scenario-"))) {
      Thread.onSpinWait();
    }
  }
}
