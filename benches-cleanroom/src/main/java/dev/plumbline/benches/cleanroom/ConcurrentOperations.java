package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.backend.H2DatabaseService;
import dev.plumbline.cleanroom.service.StartLocking;
import dev.plumbline.suite.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
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
 * Does starting many services at once scale, or do the starts stand in line? Row CL-10.
 *
 * <p>One operation starts all the services of one environment, each a database that creates a table
 * and answers a query; it is work for a processor, so the most that can be gained is the number of
 * cores. Throughput is {@code services} over the time; the speed-up is that of {@code services=1}
 * times {@code services} over the time. {@code lock=global} holds one lock during each start and
 * shows what such a registry costs.
 *
 * <p>The sizes are 1 and 50; all five of the row are had with {@code -p services=1,5,10,25,50}. The
 * pool has as many threads as the JVM sees cores; virtual threads need JDK 21.
 *
 * <p>Not measured: opening the environment, registering and stopping, and making the pool.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ConcurrentOperations {

  /** The values of the parameter {@code lock}. */
  public enum Lock {
    /** One lock for all services. */
    global,
    /** A lock for each service. */
    service
  }

  /** The executor and the environments it starts services in. */
  @State(Scope.Benchmark)
  public static class Fleet {
    /** How many services are started. */
    @Param({"1", "50"})
    public int services;

    /** What runs the starts. */
    @Param({"pool", "virtual"})
    public StartExecutor executor;

    /** What is locked during a start. */
    @Param({"global", "service"})
    public Lock lock;

    private ExecutorService threads;
    private CleanroomOptions options;
    private CleanroomEnvironment environment;
    private List<Callable<String>> starts;

    /** Makes the executor, or skips. */
    @Setup
    public void prepare() {
      threads = executor.open();
      options =
          CleanroomOptions.defaults()
              .withPlugins(List::of)
              .withLocking(lock == Lock.global ? StartLocking.GLOBAL : StartLocking.PER_SERVICE);
    }

    /** Opens an environment with its services registered. */
    @Setup(Level.Invocation)
    public void register() {
      environment = CleanroomEnvironment.open(options);
      CleanroomEnvironment opened = environment;
      starts = new ArrayList<>(services);
      for (int i = 0; i < services; i++) {
        String name = "database-" + i;
        opened.services().register(new H2DatabaseService(name));
        starts.add(
            () -> {
              opened.services().start(name);
              return name;
            });
      }
    }

    /** Stops the services; too few running ones would mean that starts were lost. */
    @TearDown(Level.Invocation)
    public void close() {
      int running = environment.services().runningChecks().size();
      environment.close();
      if (running != services) {
        throw new IllegalStateException("started " + running + " of " + services + " services");
      }
    }

    /** Ends the executor. */
    @TearDown
    public void end() {
      threads.shutdown();
    }
  }

  /** Starts all services, and waits for the last. */
  @Benchmark
  @Rows("CL-10")
  public int startAll(Fleet fleet) throws InterruptedException, ExecutionException {
    int started = 0;
    for (Future<String> start : fleet.threads.invokeAll(fleet.starts)) {
      started += start.get().length();
    }
    return started;
  }
}
