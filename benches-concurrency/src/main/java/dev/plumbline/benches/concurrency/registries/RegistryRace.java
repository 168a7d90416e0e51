package dev.plumbline.benches.concurrency.registries;

import dev.plumbline.benches.concurrency.SuiteThreads;
import dev.plumbline.cleanroom.container.ContainerHandle;
import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.ContainerStatistics;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.suite.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
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

/**
 * How many requests does one container registry answer when several threads ask at once? Rows CL-31
 * and CL-32.
 *
 * <p>1000 requests go to an empty registry, shared out among the threads of a pool that is open
 * before. With {@code keys=distinct} each makes an entry; with {@code keys=same} all ask for one
 * key, and the first makes it. An entry is a handle that holds nothing, so what is timed is the
 * registry: its map, its counters, and the stack on which it keeps what is to be closed. The score
 * is the requests a second of all threads together; threads that don't stand in each other's way
 * give {@code threads} times that of one, up to the cores.
 *
 * <p>After each 1000, outside the time, the factory must have run exactly once for each key, every
 * other request must have been counted as a reuse, and every entry must be closed by closing what
 * holds it: that is row CL-32, without which the numbers would mean nothing.
 *
 * <p>Two threads; the row's numbers are had with {@code -p threads=1,2,5,10,25,50}.
 *
 * <p>Not measured: making a container ({@code ContainerReuse} of the cleanroom suite), and the
 * pool.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RegistryRace {
  private static final int REQUESTS = 1000;

  /** The values of the parameter {@code keys}. */
  public enum Keys {
    /** A key for each request. */
    distinct,
    /** One key for all. */
    same
  }

  /** The threads, and the registry they ask. */
  @State(Scope.Benchmark)
  public static class Crowd {
    /** How many threads ask. */
    @Param("2")
    public int threads;

    /** What they ask for. */
    @Param({"distinct", "same"})
    public Keys keys;

    private final String[] names = new String[REQUESTS];
    private final LongAdder made = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final List<Callable<Integer>> shares = new ArrayList<>();
    private ExecutorService pool;
    private ResourceStack resources;
    private ContainerCounters counters;
    private ContainerRegistry registry;

    private final class Entry implements ContainerHandle {
      @Override
      public boolean isAlive() {
        return true;
      }

      @Override
      public void close() {
        closed.increment();
      }
    }

    /** Makes the pool and shares out the requests. */
    @Setup
    public void start() {
      pool = SuiteThreads.pool(threads);
      for (int i = 0; i < REQUESTS; i++) {
        names[i] = keys == Keys.same ? "container" : "container-" + i;
      }
      shares.clear();
      for (int i = 0; i < threads; i++) {
        int first = i;
        shares.add(() -> ask(first));
      }
    }

    /** Empties the registry by replacing it. */
    @Setup(Level.Invocation)
    public void open() {
      made.reset();
      closed.reset();
      resources = new ResourceStack();
      counters = ContainerCounters.striped();
      registry = new ContainerRegistry(resources, counters);
    }

    private Integer ask(int first) throws Exception {
      int answers = 0;
      for (int i = first; i < REQUESTS; i += threads) {
        if (registry.getOrCreate(names[i], Entry.class, Liveness.CHECKED, this::make) != null) {
          answers++;
        }
      }
      return answers;
    }

    private Entry make() {
      made.increment();
      return new Entry();
    }

    int askAll() throws ExecutionException, InterruptedException {
      int answers = 0;
      for (Future<Integer> share : pool.invokeAll(shares)) {
        answers += share.get();
      }
      return answers;
    }

    /** Holds what the factory and the counters say against what must have happened. */
    @TearDown(Level.Invocation)
    public void check() {
      int entries = keys == Keys.same ? 1 : REQUESTS;
      int size = registry.size();
      resources.close();
      ContainerStatistics counted = counters.statistics();
      if (made.sum() != entries || size != entries || closed.sum() != entries) {
        throw new IllegalStateException(
            entries + " keys: made " + made + ", held " + size + ", closed " + closed);
      }
      if (counted.created() != entries || counted.reused() != REQUESTS - entries) {
        throw new IllegalStateException(entries + " keys, but the registry counted " + counted);
      }
    }

    /** Ends the pool. */
    @TearDown
    public void end() {
      SuiteThreads.end(pool);
    }
  }

  /** A request, one of 1000. */
  @Benchmark
  @Rows({"CL-31", "CL-32"})
  @OperationsPerInvocation(REQUESTS)
  public int request(Crowd crowd) throws ExecutionException, InterruptedException {
    return crowd.askAll();
  }
}
