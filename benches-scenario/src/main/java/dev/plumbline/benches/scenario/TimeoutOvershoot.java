package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.CommandStep;
import dev.plumbline.cleanroom.scenario.FunctionStep;
import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.cleanroom.scenario.Step;
import dev.plumbline.cleanroom.scenario.StepState;
import dev.plumbline.suite.Rows;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long after its deadline is a scenario over whose step hangs? Row CL-18, part b.
 *
 * <p>Each sample begins when the timeout has passed since the scenario was handed over, and ends
 * with its result, so it holds the overshoot and the hand-over. A hanging function is interrupted.
 * A hanging command, a shell with a child that hangs, is killed with that child, and nothing of it
 * is left when the sample ends, which is looked after at the end by a mark that all of it inherits.
 * Percentiles are the point, so each run is a sample; a fork of the default length has some tens of
 * them.
 *
 * <p>Not measured: the time up to the deadline, 20 ms, and a function that ignores its interrupt,
 * whose overshoot is the runner's patience.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TimeoutOvershoot {
  private static final Duration TIMEOUT = Duration.ofMillis(20);
  private static final int LAST_MILE_NANOS = 50_000;

  /** The values of the parameter {@code hanging}. */
  public enum Kind {
    /** A function that waits for what never comes. */
    function,
    /** A command that does, with a child that does. */
    command
  }

  /** A scenario that hangs and has just reached its deadline. */
  @State(Scope.Thread)
  public static class Hanging {
    /** What hangs. */
    @Param({"function", "command"})
    public Kind hanging;

    final MarkedProcesses processes = new MarkedProcesses();
    private ScenarioRunner runner;
    private Scenario scenario;
    private CompletableFuture<ScenarioResult> run;
    private ScenarioResult result;

    /** Opens the runner. */
    @Setup
    public void open() {
      runner = ScenarioRunner.open(options());
      scenario = new Scenario("hanging", List.of(step()));
    }

    ScenarioOptions options() {
      ScenarioOptions options =
          ScenarioOptions.defaults()
              .withScenarioTimeout(TIMEOUT)
              .withVariables(processes.variables());
      return hanging == Kind.command ? StepBackend.process.on(options) : options;
    }

    private Step step() {
      return hanging == Kind.function
          ? new FunctionStep(
              "hangs",
              context -> {
                new CountDownLatch(1).await();
                return "never";
              })
          : new CommandStep(
              "hangs", List.of("/bin/sh", "-c", "tail -f /dev/null & exec tail -f /dev/null"));
    }

    /** Hands the scenario over and waits until its time is up. */
    @Setup(Level.Invocation)
    public void hang() {
      long deadline = System.nanoTime() + TIMEOUT.toNanos();
      run = runner.runAsync(scenario);
      for (long left = TIMEOUT.toNanos(); left > 0; left = deadline - System.nanoTime()) {
        if (left > LAST_MILE_NANOS) {
          LockSupport.parkNanos(left - LAST_MILE_NANOS);
        } else {
          Thread.onSpinWait();
        }
      }
    }

    /** It has to have timed out, and after its deadline. */
    @TearDown(Level.Invocation)
    public void check() {
      if (result.steps().get(0).state() != StepState.TIMED_OUT
          || result.overshoot().isZero()
          || !result.problems().isEmpty()) {
        throw new IllegalStateException("the step was not stopped as it should: " + result);
      }
    }

    /** Closes the runner; no process may be left of all that hung, orphans included. */
    @TearDown
    public void close() throws IOException {
      runner.close();
      SortedSet<Long> left = processes.killLeft();
      if (!left.isEmpty()) {
        throw new IllegalStateException("processes " + left + " are left of what hung");
      }
    }
  }

  /** From the deadline to the result. */
  @Benchmark
  @Rows("CL-18")
  public ScenarioResult overshoot(Hanging state) {
    state.result = state.run.join();
    return state.result;
  }
}
