package dev.plumbline.cleanroom.scenario;

import static dev.plumbline.cleanroom.scenario.Scenarios.fails;
import static dev.plumbline.cleanroom.scenario.Scenarios.hangs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ParallelStepsTest {

  private static ScenarioOptions options(int limit, StepThreads threads) {
    assumeTrue(threads.available(), "this JVM has no virtual threads");
    return ScenarioOptions.defaults().withLimit(limit).withThreads(threads);
  }

  private static Step[] steps(int count, StepBody body) {
    return IntStream.range(0, count)
        .mapToObj(i -> new FunctionStep("step-" + i, body))
        .toArray(Step[]::new);
  }

  @ParameterizedTest
  @EnumSource
  void asManyStepsAsTheLimitRunAtOneTime(StepThreads threads) throws Exception {
    // Only three at one time get through, and only nine in all.
    CyclicBarrier three = new CyclicBarrier(3);
    ScenarioResult result =
        Scenarios.run(options(3, threads), steps(9, context -> Integer.toString(three.await())));
    assertThat(result.succeeded()).as("%s", result).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void neverMoreStepsThanTheLimitRunAtOneTime(StepThreads threads) throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    StepBody body =
        context -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          running.decrementAndGet();
          return "";
        };
    assertThat(Scenarios.run(options(4, threads), steps(400, body)).succeeded()).isTrue();
    assertThat(most).hasValueBetween(1, 4);
  }

  @ParameterizedTest
  @EnumSource
  void resultsStandInTheScenariosOrderWhateverEndsFirst(StepThreads threads) throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    ScenarioResult result =
        Scenarios.run(
            options(2, threads),
            new FunctionStep(
                "waits",
                context -> {
                  second.await();
                  return "first";
                }),
            new FunctionStep(
                "is waited for",
                context -> {
                  second.countDown();
                  return "second";
                }));
    assertThat(result.steps()).extracting(StepResult::output).containsExactly("first", "second");
  }

  @ParameterizedTest
  @EnumSource
  void aFailureStopsWhatComesAfterItAndLetsWhatCameBeforeEnd(StepThreads threads) throws Exception {
    CountDownLatch failing = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    ScenarioResult result =
        Scenarios.run(
            options(3, threads),
            new FunctionStep(
                "before",
                context -> {
                  failing.await();
                  return "ended";
                }),
            new FunctionStep(
                "fails",
                context -> {
                  failing.countDown();
                  throw new IllegalStateException("broken");
                }),
            new FunctionStep(
                "runs beside it",
                context -> {
                  try {
                    new CountDownLatch(1).await();
                    return "never";
                  } catch (InterruptedException e) {
                    stopped.countDown();
                    throw e;
                  }
                }),
            hangs("comes later"));
    assertThat(result.steps())
        .extracting(StepResult::state)
        .containsExactly(StepState.PASSED, StepState.FAILED, StepState.SKIPPED, StepState.SKIPPED);
    assertThat(result.steps().get(2).detail()).isEqualTo("step fails did not pass");
    assertThat(stopped.getCount()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSkippedDoesNotDependOnWhichStepFailsFirst(StepThreads threads) throws Exception {
    CountDownLatch later = new CountDownLatch(1);
    ScenarioResult result =
        Scenarios.run(
            options(3, threads),
            new FunctionStep(
                "fails last",
                context -> {
                  later.await();
                  throw new IllegalStateException("broken");
                }),
            new FunctionStep("passes", context -> "left out"),
            new FunctionStep(
                "fails first",
                context -> {
                  later.countDown();
                  throw new IllegalStateException("broken too");
                }));
    assertThat(result.steps())
        .extracting(StepResult::state)
        .containsExactly(StepState.FAILED, StepState.SKIPPED, StepState.SKIPPED);
    assertThat(result.steps()).extracting(StepResult::output).containsOnly("");
  }

  @ParameterizedTest
  @EnumSource
  void withoutFailFastNoFailureStopsAnything(StepThreads threads) throws Exception {
    List<StepResult> results =
        Scenarios.run(
                options(2, threads).withFailFast(false),
                fails("one", "broken"),
                Scenarios.says("two", "2"),
                Scenarios.says("three", "3"))
            .steps();
    assertThat(results)
        .extracting(StepResult::state)
        .containsExactly(StepState.FAILED, StepState.PASSED, StepState.PASSED);
  }
}
