package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.registry.Keys;
import dev.plumbline.benches.memory.registry.LightContainer;
import dev.plumbline.cleanroom.container.ContainerFailure;
import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * What do threads lose that use one registry of containers at once, each with a key of its own, and
 * all with the same key? Row CL-31.
 *
 * <p>Each call finds its container dead, closes it, takes it out of the registry and puts a new one
 * in: an insert and a removal, with the registry at its size all the time. That size is 64 entries
 * for each thread, and each thread keeps to one key, whichever is measured: whose key it is is all
 * that differs. The threads live as long as the measurement. With one key for all, a thread that
 * comes second waits for the container of the first, finds it dead too, and makes its own; so every
 * call makes exactly one, whatever the race. At the end the containers made less those closed must
 * be those in the registry.
 *
 * <p>Two threads, so that the id is the same on every machine; {@code -t 1,4,8,25,50} one after
 * another show throughput against threads. The score is the calls of all threads together in a
 * second.
 *
 * <p>Not measured: hits, which take no lock, and the start of a container.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RegistryContention {
  private static final int ENTRIES_PER_THREAD = 64;

  /** One registry for all threads. */
  @State(Scope.Benchmark)
  public static class Shared {
    private final LongAdder closes = new LongAdder();
    private final ContainerCounters counters = ContainerCounters.striped();
    private final ResourceStack resources = new ResourceStack();
    private final ContainerRegistry registry = new ContainerRegistry(resources, counters);
    private String[] keys;

    /** Fills the registry. */
    @Setup
    public void fill(BenchmarkParams benchmark) throws ContainerFailure, InterruptedException {
      fill(benchmark.getThreads());
    }

    void fill(int threads) throws ContainerFailure, InterruptedException {
      keys = Keys.inOrder("container", threads * ENTRIES_PER_THREAD);
      for (String key : keys) {
        renew(key);
      }
    }

    private LightContainer renew(String key) throws ContainerFailure, InterruptedException {
      return registry.getOrCreate(
          key, LightContainer.class, Liveness.CHECKED, () -> LightContainer.dead(closes));
    }

    /** No container may be lost or closed twice, and the registry must be as full as it was. */
    @TearDown
    public void check() {
      long made = counters.statistics().created();
      long kept = registry.size();
      long closed = closes.sum();
      resources.close();
      if (made <= keys.length
          || kept != keys.length
          || made - closed != kept
          || closes.sum() != made) {
        throw new IllegalStateException(
            made
                + " containers made, "
                + closed
                + " closed, "
                + kept
                + " kept of "
                + keys.length
                + ", "
                + closes
                + " closed in the end");
      }
    }
  }

  /** A key that no other thread has. */
  @State(Scope.Thread)
  public static class OwnKey {
    private String key;

    /** Chooses the key. */
    @Setup
    public void choose(Shared shared, ThreadParams thread) {
      choose(shared, thread.getThreadIndex());
    }

    void choose(Shared shared, int thread) {
      key = shared.keys[thread * ENTRIES_PER_THREAD];
    }
  }

  /** The key that every thread has. */
  @State(Scope.Thread)
  public static class HotKey {
    private String key;

    /** Chooses the key. */
    @Setup
    public void choose(Shared shared) {
      key = shared.keys[0];
    }
  }

  /** Each thread renews a container of its own. */
  @Benchmark
  @Rows("CL-31")
  @Threads(2)
  public LightContainer renewOwnKeys(Shared state, OwnKey own)
      throws ContainerFailure, InterruptedException {
    return state.renew(own.key);
  }

  /** All threads renew the same container. */
  @Benchmark
  @Rows("CL-31")
  @Threads(2)
  public LightContainer renewHotKey(Shared state, HotKey hot)
      throws ContainerFailure, InterruptedException {
    return state.renew(hot.key);
  }
}
