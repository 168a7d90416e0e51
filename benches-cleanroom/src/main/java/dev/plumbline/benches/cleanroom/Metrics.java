package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.metric.MetricsSnapshot;
import dev.plumbline.cleanroom.service.ServiceFailure;
import dev.plumbline.cleanroom.telemetry.TelemetryMode;
import dev.plumbline.suite.Rows;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to look at what an environment has counted? Row CL-7.
 *
 * <p>Read after real activity (a service started and stopped, a thousand tests passed and one
 * failed), once as the framework's own immutable snapshot, once through the OpenTelemetry SDK's
 * in-memory reader, which collects a counter and a histogram of two series each.
 *
 * <p>Not measured: opening the environment, and reading while other threads count.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Metrics {
  private static final int TESTS = 1000;

  /** An environment in which something happened. */
  @State(Scope.Benchmark)
  public static class AfterActivity {
    CleanroomEnvironment environment;

    /** Lets something happen. */
    @Setup
    public void act() throws ServiceFailure {
      environment =
          CleanroomEnvironment.open(
              CleanroomOptions.defaults().withTelemetry(new TelemetryMode.InMemory()));
      environment.services().start("http");
      environment.services().stop("http");
      for (int i = 0; i < TESTS; i++) {
        environment.execute("passes", () -> "done");
      }
      environment.execute(
          "fails",
          () -> {
            throw new AssertionError("as it should");
          });
    }

    /** Holds what was read against what happened. */
    @TearDown
    public void close() {
      MetricsSnapshot counted = environment.metrics();
      environment.close();
      if (counted.testsPassed() != TESTS || counted.testsFailed() != 1) {
        throw new IllegalStateException("counted " + counted);
      }
    }
  }

  /** The framework's own snapshot. */
  @Benchmark
  @Rows("CL-7")
  public MetricsSnapshot snapshot(AfterActivity state) {
    return state.environment.metrics();
  }

  /** A collection by the OpenTelemetry SDK. */
  @Benchmark
  @Rows("CL-7")
  public Collection<MetricData> openTelemetryCollection(AfterActivity state) {
    return state.environment.telemetry().metrics();
  }
}
