package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.service.ServiceFailure;
import dev.plumbline.cleanroom.service.StartLocking;
import dev.plumbline.suite.Rows;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
 * How much faster do services that wait start when several start at once? Row CL-10.
 *
 * <p>One operation starts 8 HTTP servers in one environment, on {@code workers} threads, and asks
 * each if it is healthy, over a socket. That is work and waiting, so more workers than cores may
 * still help; {@code ConcurrentOperations} of the cleanroom suite starts databases, which only
 * compute. The speed-up is the time of {@code workers=1} over that of more.
 *
 * <p>Workers are 1 and 4; others are had with {@code -p workers=1,2,4,8}, other sizes with {@code
 * -p services=1,5,10,25,50}, and one lock around all starts with {@code -p lock=GLOBAL}.
 *
 * <p>Not measured: opening the environment, registering, stopping, and making the pool.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class StartScaling {

  /** The threads, and the environment they start services in. */
  @State(Scope.Benchmark)
  public static class Fleet {
    /** How many threads start services. */
    @Param({"1", "4"})
    public int workers;

    /** How many services are started. */
    @Param("8")
    public int services;

    /** What is locked during a start. */
    @Param("PER_SERVICE")
    public StartLocking lock;

    private TaskRunner pool;
    private CleanroomEnvironment environment;

    /** Makes the pool. */
    @Setup
    public void prepare() {
      pool = Runner.pool.open(workers);
    }

    /** Opens an environment with its services registered. */
    @Setup(Level.Invocation)
    public void register() {
      environment =
          CleanroomEnvironment.open(
              CleanroomOptions.defaults().withPlugins(List::of).withLocking(lock));
      for (int i = 0; i < services; i++) {
        environment.services().register(new InProcessHttpService(name(i)));
      }
    }

    private static String name(int index) {
      return "server-" + index;
    }

    long start(int index) {
      try {
        environment.services().start(name(index));
        return 1;
      } catch (ServiceFailure e) {
        throw new IllegalStateException(e);
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

    /** Ends the pool. */
    @TearDown
    public void end() {
      pool.close();
    }
  }

  /** Starts all services, and waits for the last. */
  @Benchmark
  @Rows("CL-10")
  public long startAll(Fleet fleet) throws ExecutionException, InterruptedException {
    return fleet.pool.sum(fleet.services, fleet::start);
  }
}
