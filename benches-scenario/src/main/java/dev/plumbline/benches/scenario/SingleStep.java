package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.suite.Rows;
import java.util.List;
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
 * What does it cost to keep a step away from the test that runs it? Row CL-12.
 *
 * <p>One scenario of one step that says one line: a function in this JVM, a child process, a
 * command in a container. Included is all that the runner does around it: id, clock, deadlines,
 * reading what was said, the result.
 *
 * <p>Not measured: opening the runner, starting the container (it runs already), policies above the
 * lowest, and what a step of real use does.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SingleStep {

  /** A runner and a scenario of one step. */
  @State(Scope.Thread)
  public static class OneStep {
    /** Where the step runs. */
    @Param({"function", "process", "container"})
    public StepBackend backend;

    private ScenarioRunner runner;
    private Scenario scenario;

    /** Opens the runner and runs the scenario once, or skips. */
    @Setup
    public void open() throws InterruptedException {
      runner = ScenarioRunner.open(backend.on(ScenarioOptions.defaults()));
      scenario = new Scenario("one step", List.of(backend.step()));
      ScenarioResult first = runner.run(scenario);
      if (!first.succeeded() || !first.steps().get(0).output().equals(StepBackend.LINE + "\n")) {
        runner.close();
        throw new IllegalStateException("the step did not say its line: " + first);
      }
    }

    /** Closes the runner, and its container. */
    @TearDown
    public void close() {
      runner.close();
    }
  }

  /** From the call to the result. */
  @Benchmark
  @Rows("CL-12")
  public ScenarioResult run(OneStep state) throws InterruptedException {
    return Work.checked(state.runner.run(state.scenario), 1);
  }
}
