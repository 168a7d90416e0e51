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
 * How does the time of a scenario grow with its steps, and what is the fixed part? Row CL-13.
 *
 * <p>Each step is a function that computes a checksum of 4 KiB, one after another on the caller's
 * thread. A line through the sizes, time = a + b × steps, gives the fixed cost a and the cost b of
 * one more step.
 *
 * <p>The sizes are 5, 10 and 20; all of the row are had with {@code -p steps=2,5,10,20,50}.
 *
 * <p>Not measured: steps in child processes or containers, whose own start hides this cost.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SequentialSteps {

  /** A runner and a scenario. */
  @State(Scope.Thread)
  public static class Prepared {
    /** How many steps the scenario has. */
    @Param({"5", "10", "20"})
    public int steps;

    private ScenarioRunner runner;
    private Scenario scenario;

    /** Opens the runner. */
    @Setup
    public void open() {
      runner = ScenarioRunner.open(ScenarioOptions.defaults());
      scenario = Work.scenario(steps, i -> Work.checksum());
    }

    /** Closes the runner. */
    @TearDown
    public void close() {
      runner.close();
    }
  }

  /** All steps in order. */
  @Benchmark
  @Rows("CL-13")
  public ScenarioResult run(Prepared state) throws InterruptedException {
    return Work.checked(state.runner.run(state.scenario), state.steps);
  }
}
