package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.backend.ServiceContainer;
import dev.plumbline.cleanroom.container.ContainerFailure;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
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
 * What does reuse of a container save? Rows CL-5 and CL-6; the speed-up is {@link #firstCreation}
 * over {@link #reuseExisting} of the same backend.
 *
 * <p>The container is a real one: a database in this JVM, a child process, or a container of an
 * engine. The first creation is timed until it is ready, in an environment that is already open;
 * ending it is not timed. A hit is timed with nothing asked of the container, and with its liveness
 * checked, which is a query or a request over HTTP.
 *
 * <p>Not measured: contention for a key (a row of its own), and an image that isn't there yet.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ContainerReuse {
  private static final String KEY = "subject";

  /** An open environment without a container, anew for each invocation. */
  @State(Scope.Thread)
  public static class WithoutContainer {
    /** What the container is. */
    @Param({"database", "process", "testcontainers"})
    public Backend backend;

    CleanroomEnvironment environment;

    /** Skips where the backend can't run. */
    @Setup
    public void require() {
      backend.require();
    }

    /** Opens the environment. */
    @Setup(Level.Invocation)
    public void open() {
      environment = CleanroomEnvironment.open();
    }

    /** Ends the container and the environment. */
    @TearDown(Level.Invocation)
    public void close() {
      environment.close();
    }
  }

  /** An open environment with its container running. */
  @State(Scope.Benchmark)
  public static class WithContainer {
    /** What the container is. */
    @Param({"database", "process", "testcontainers"})
    public Backend backend;

    CleanroomEnvironment environment;

    /** Opens the environment and makes the container. */
    @Setup
    public void open() throws ContainerFailure, InterruptedException {
      backend.require();
      environment = CleanroomEnvironment.open();
      getOrCreate(environment, backend, Liveness.TRUSTED);
    }

    /** Ends both; a second container would mean that nothing was reused. */
    @TearDown
    public void close() {
      long created = environment.metrics().containers().created();
      environment.close();
      if (created != 1) {
        throw new IllegalStateException("created " + created + " containers instead of 1");
      }
    }
  }

  /** The first request for a key: the container is made. */
  @Benchmark
  @Rows("CL-5")
  @Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
  public ServiceContainer firstCreation(WithoutContainer state)
      throws ContainerFailure, InterruptedException {
    return getOrCreate(state.environment, state.backend, Liveness.TRUSTED);
  }

  /** A later request: a look into the registry. */
  @Benchmark
  @Rows("CL-6")
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public ServiceContainer reuseExisting(WithContainer state)
      throws ContainerFailure, InterruptedException {
    return getOrCreate(state.environment, state.backend, Liveness.TRUSTED);
  }

  /** A later request that asks whether the container lives. */
  @Benchmark
  @Rows("CL-6")
  public ServiceContainer reuseExistingChecked(WithContainer state)
      throws ContainerFailure, InterruptedException {
    return getOrCreate(state.environment, state.backend, Liveness.CHECKED);
  }

  private static ServiceContainer getOrCreate(
      CleanroomEnvironment environment, Backend backend, Liveness liveness)
      throws ContainerFailure, InterruptedException {
    return environment
        .containers()
        .getOrCreate(
            KEY,
            ServiceContainer.class,
            liveness,
            () -> ServiceContainer.start(backend.newService()));
  }
}
