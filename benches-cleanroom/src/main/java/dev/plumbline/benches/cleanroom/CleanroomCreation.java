package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.backend.ContainerEngine;
import dev.plumbline.cleanroom.telemetry.TelemetryMode;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does every test pay for an environment of its own, before it does anything in it? Row CL-1.
 *
 * <p>An environment has an id, a service registry with the default plug-ins, a container registry,
 * metrics, a health checker, and a meter and tracer of the OpenTelemetry SDK that keeps its data in
 * memory ({@code -p telemetry=off} for none). Opening and closing are timed apart and together.
 *
 * <p>Not measured: starting any service, the work folder (made when first asked for, except in
 * {@link #openWithWorkFolderAndClose}), and the first environment of a JVM with its class loading.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CleanroomCreation {
  /** Enough that the time taken around an invocation counts for nothing. */
  private static final int BATCH = 64;

  /** How environments are opened. */
  @State(Scope.Benchmark)
  public static class Options {
    /** Where telemetry goes. */
    @Param("memory")
    public TelemetryTarget telemetry;

    CleanroomOptions options;

    /** Chooses the options once. */
    @Setup
    public void choose() {
      TelemetryMode mode =
          switch (telemetry) {
            case off -> new TelemetryMode.Off();
            case memory -> new TelemetryMode.InMemory();
            case otlp -> throw Skipped.because("opening does not depend on a receiver");
          };
      options = CleanroomOptions.defaults().withTelemetry(mode);
    }
  }

  /** Environments to close: opened before each invocation, outside of what is timed. */
  @State(Scope.Thread)
  public static class OpenBatch {
    final CleanroomEnvironment[] environments = new CleanroomEnvironment[BATCH];

    /** Opens a batch. */
    @Setup(Level.Invocation)
    public void open(Options options) {
      for (int i = 0; i < BATCH; i++) {
        environments[i] = CleanroomEnvironment.open(options.options);
      }
    }
  }

  /** Places for opened environments, which are closed outside of what is timed. */
  @State(Scope.Thread)
  public static class EmptyBatch {
    final CleanroomEnvironment[] environments = new CleanroomEnvironment[BATCH];

    /** Closes the batch. */
    @TearDown(Level.Invocation)
    public void close() {
      for (CleanroomEnvironment environment : environments) {
        environment.close();
      }
    }
  }

  /** Only the opening. */
  @Benchmark
  @Rows("CL-1")
  @OperationsPerInvocation(BATCH)
  public CleanroomEnvironment[] open(Options options, EmptyBatch batch) {
    for (int i = 0; i < BATCH; i++) {
      batch.environments[i] = CleanroomEnvironment.open(options.options);
    }
    return batch.environments;
  }

  /** Only the closing. */
  @Benchmark
  @Rows("CL-1")
  @OperationsPerInvocation(BATCH)
  public void close(OpenBatch batch) {
    for (CleanroomEnvironment environment : batch.environments) {
      environment.close();
    }
  }

  /** Opening and closing: what the budget of this row is about. */
  @Benchmark
  @Rows("CL-1")
  public String openAndClose(Options options) {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open(options.options)) {
      return environment.id();
    }
  }

  /** The same with a work folder: made, and deleted again. */
  @Benchmark
  @Rows("CL-1")
  public void openWithWorkFolderAndClose(Options options, Blackhole blackhole) throws IOException {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open(options.options)) {
      blackhole.consume(environment.workFolder());
    }
  }

  /** An engine to ask, or no measurement. */
  @State(Scope.Benchmark)
  public static class Engine {
    ContainerEngine engine;

    /** Skips where no engine answers. */
    @Setup
    public void require() {
      Backend.requireEngine();
      engine = ContainerEngine.ofEnvironment();
    }
  }

  /** Opening and closing, and asking the container engine whether it is there. */
  @Benchmark
  @Rows("CL-1")
  public ContainerEngine.Status openWithEngineProbeAndClose(
      Options options, Engine engine, Blackhole blackhole) {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open(options.options)) {
      blackhole.consume(environment.id());
      return engine.engine.status();
    }
  }
}
