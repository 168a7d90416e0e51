package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * What does it cost to hand a scenario to another thread and wait for its answer? Row CL-17; as it
 * is the price of handing anything to an executor, also SLO-15.
 *
 * <p>{@link #direct} runs the steps, checksums of 4 KiB, on the caller's thread; {@link #async} has
 * the same done on a pooled or a virtual thread and waits for the {@code CompletableFuture}.
 * Neither hands over single steps.
 *
 * <p>The scenario has one step; others are had with {@code -p steps=1,5,10,20}. Virtual threads
 * need JDK 21.
 *
 * <p>Not measured: what the caller could do meanwhile, and making the pool's thread.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class AsyncScenarios {

  /** A scenario, and a runner that is called directly. */
  @State(Scope.Thread)
  public static class Prepared {
    /** How many steps the scenario has. */
    @Param("1")
    public int steps;

    private Scenario scenario;
    private ScenarioRunner runner;

    /** Opens the runner. */
    @Setup
    public void open() {
      scenario = Work.scenario(steps, i -> Work.checksum());
      runner = ScenarioRunner.open(ScenarioOptions.defaults());
    }

    /** Closes the runner. */
    @TearDown
    public void close() {
      runner.close();
    }
  }

  /** A runner with threads. */
  @State(Scope.Thread)
  public static class Handing {
    /** What the scenario is handed to. */
    @Param({"pool", "virtual"})
    public RunnerThreads executor;

    private ScenarioRunner runner;

    /** Opens the runner, or skips. */
    @Setup
    public void open() {
      runner = ScenarioRunner.open(executor.on(ScenarioOptions.defaults()));
    }

    /** Closes the runner. */
    @TearDown
    public void close() {
      runner.close();
    }
  }

  /** On the caller's thread. */
  @Benchmark
  @Rows({"CL-17", "SLO-15"})
  public ScenarioResult direct(Prepared state) throws InterruptedException {
    return Work.checked(state.runner.run(state.scenario), state.steps);
  }

  /** On a thread of the runner. */
  @Benchmark
  @Rows({"CL-17", "SLO-15"})
  public ScenarioResult async(Prepared state, Handing handing) {
    return Work.checked(handing.runner.runAsync(state.scenario).join(), state.steps);
  }
}
