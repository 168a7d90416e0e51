package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.suite.Rows;
import java.time.Duration;
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
 * What does a timeout cost that doesn't fire? Row CL-18, part a.
 *
 * <p>A step that somebody may have to leave runs on a thread of its own, so an armed timeout costs
 * the hand-over there and back. {@code timeoutMilliseconds=0} is no timeout: the step, a checksum
 * of 4 KiB, runs on the caller's thread. The time is armed for the step and for the scenario.
 *
 * <p>The time is 5000 ms; others, which can't matter, are had with {@code -p
 * timeoutMilliseconds=100,500,1000,5000}.
 *
 * <p>Not measured: a timeout that fires; see {@link TimeoutOvershoot}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ArmedTimeouts {

  /** A runner with or without a timeout. */
  @State(Scope.Thread)
  public static class Armed {
    /** The time in milliseconds; 0 for none. */
    @Param({"0", "5000"})
    public int timeoutMilliseconds;

    private final Scenario scenario = Work.scenario(1, i -> Work.checksum());
    private ScenarioRunner runner;

    /** Opens the runner. */
    @Setup
    public void open() {
      ScenarioOptions options = ScenarioOptions.defaults();
      Duration time = Duration.ofMillis(timeoutMilliseconds);
      runner =
          ScenarioRunner.open(
              time.isZero() ? options : options.withScenarioTimeout(time).withStepTimeout(time));
    }

    /** Closes the runner. */
    @TearDown
    public void close() {
      runner.close();
    }
  }

  /** One step that is done long before its time is up. */
  @Benchmark
  @Rows("CL-18")
  public ScenarioResult run(Armed state) throws InterruptedException {
    return Work.checked(state.runner.run(state.scenario), 1);
  }
}
