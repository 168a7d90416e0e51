package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.service.ServiceFailure;
import dev.plumbline.cleanroom.service.ServiceState;
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
 * How long until a service answers, and how long is its whole life? Rows CL-3 and CL-4; on the
 * strongest backend present, a container or else a child process, also SLO-3 and SLO-4.
 *
 * <p>A start ends when the service has answered a health check. A stop ends when what it held is
 * free: the port closed, the database gone, the process and its descendants dead, the container
 * removed. Tests show that no thread, socket, process or file is left.
 *
 * <p>Not measured: the first start in a JVM (class loading, the first contact of Testcontainers
 * with the engine), which falls into the warm-up, and pulling an image, which never happens.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {
      // LMDB's library asks for these; all backends get them, so that their JVMs are the same.
      "--add-opens=java.base/java.nio=ALL-UNNAMED",
      "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED"
    })
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ServiceLifecycle {

  /** An open environment that knows one service. */
  @State(Scope.Thread)
  public static class Registered {
    /** What is started. */
    @Param({"inprocess", "database", "lmdb", "process", "testcontainers"})
    public Backend backend;

    CleanroomEnvironment environment;

    /** Opens the environment and registers the service, or skips. */
    @Setup
    public void open() {
      backend.require();
      environment = CleanroomEnvironment.open();
      environment.services().register(backend.newService());
    }

    /** Closes the environment. */
    @TearDown
    public void close() {
      environment.close();
    }
  }

  /** The same, with the service stopped after each invocation, outside of what is timed. */
  @State(Scope.Thread)
  public static class StoppedEachTime extends Registered {
    /** Stops the service. */
    @TearDown(Level.Invocation)
    public void stop() throws ServiceFailure {
      environment.services().stop(Backend.SERVICE);
    }
  }

  /** From nothing to the first healthy answer. */
  @Benchmark
  @Rows({"CL-3", "SLO-3"})
  public ServiceState start(StoppedEachTime state) throws ServiceFailure {
    state.environment.services().start(Backend.SERVICE);
    return state.environment.services().state(Backend.SERVICE);
  }

  /** From nothing to healthy and back to nothing. */
  @Benchmark
  @Rows({"CL-4", "SLO-4"})
  public ServiceState startAndStop(Registered state) throws ServiceFailure {
    state.environment.services().start(Backend.SERVICE);
    state.environment.services().stop(Backend.SERVICE);
    return state.environment.services().state(Backend.SERVICE);
  }
}
