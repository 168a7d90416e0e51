package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.footprint.RetainedSize;
import dev.plumbline.benches.memory.registry.Keys;
import dev.plumbline.benches.memory.registry.LightContainer;
import dev.plumbline.benches.memory.registry.Registries;
import dev.plumbline.cleanroom.container.ContainerFailure;
import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How does a registry of containers grow: time and bytes for each entry, and the time to end them
 * all? Row CL-26.
 *
 * <p>The registry is cleanroom's own, filled through its public face with living handles that hold
 * nothing, so that all there is to see is the registry's: the slot of each key, its future, its
 * place in the stack of things to close. {@link #fill} times a whole fill, to be held against the
 * number of entries; 16 registries are filled in a row, for the smallest is full in less time than
 * a look at the clock can tell well. {@code bytesPerEntry} beside it is by JOL, keys included; the
 * set-up fails when it is over {@value #MOST_BYTES}. What a fill allocates is {@code
 * gc.alloc.rate.norm}.
 *
 * <p>10, 100 and 1,000 entries, as a line through fewer could not be wrong; the row's others and
 * more are had with {@code -p entries=10,50,100,500,1000,10000,100000}. JMH adds {@code
 * bytesPerEntry} up over iterations.
 *
 * <p>Not measured: starting a container, and the environment around the registry.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ContainerRegistryGrowth {
  /** A slot, a future, two map entries, a handle, a name and a key take about 450 bytes. */
  static final long MOST_BYTES = 1024;

  /** How many registries are filled between two looks at the clock. */
  private static final int BATCH = 16;

  /** Empty registries, anew for each invocation. */
  @State(Scope.Thread)
  public static class Empty {
    /** How many entries are put in. */
    @Param({"10", "100", "1000"})
    public int entries;

    private String[] keys;
    private LongAdder closes;
    private final ContainerCounters[] counters = new ContainerCounters[BATCH];
    private final ResourceStack[] resources = new ResourceStack[BATCH];
    private final ContainerRegistry[] registries = new ContainerRegistry[BATCH];

    /** Makes the keys. */
    @Setup
    public void makeKeys() {
      keys = Keys.inOrder("container", entries);
    }

    /** Makes the registries. */
    @Setup(Level.Invocation)
    public void open() {
      closes = new LongAdder();
      for (int i = 0; i < BATCH; i++) {
        counters[i] = ContainerCounters.striped();
        resources[i] = new ResourceStack();
        registries[i] = new ContainerRegistry(resources[i], counters[i]);
      }
    }

    /** Ends the containers; each must have been made once and closed once. */
    @TearDown(Level.Invocation)
    public void close() {
      for (int i = 0; i < BATCH; i++) {
        long before = closes.sum();
        resources[i].close();
        check(i, closes.sum() - before);
      }
    }

    private void check(int index, long closed) {
      long made = counters[index].statistics().created();
      if (made != entries || closed != entries || registries[index].size() != 0) {
        throw new IllegalStateException(
            "of " + entries + " containers " + made + " were made, " + closed + " closed");
      }
    }
  }

  /** A full registry, anew for each invocation. */
  @State(Scope.Thread)
  public static class Full {
    /** How many entries it has. */
    @Param("1000")
    public int entries;

    private String[] keys;
    private LongAdder closes;
    private ResourceStack resources;

    /** Makes the keys. */
    @Setup
    public void makeKeys() {
      keys = Keys.inOrder("container", entries);
    }

    /** Fills a registry. */
    @Setup(Level.Invocation)
    public void fill() throws ContainerFailure, InterruptedException {
      closes = new LongAdder();
      resources = new ResourceStack();
      Registries.fill(new ContainerRegistry(resources, ContainerCounters.striped()), keys, closes);
    }

    /** Every container must have been closed once. */
    @TearDown(Level.Invocation)
    public void check() {
      if (closes.sum() != entries || resources.size() != 0) {
        throw new IllegalStateException("closed " + closes + " of " + entries + " containers");
      }
    }
  }

  /** What an entry takes of the heap. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Footprint {
    private double bytesPerEntry;

    /** Fills one registry, and holds it against an empty one. */
    @Setup
    public void measure(BenchmarkParams benchmark) throws ContainerFailure, InterruptedException {
      int entries = Integer.parseInt(benchmark.getParam("entries"));
      ContainerRegistry registry =
          new ContainerRegistry(new ResourceStack(), ContainerCounters.striped());
      long empty = RetainedSize.of(registry);
      Registries.fill(registry, Keys.inOrder("container", entries), new LongAdder());
      bytesPerEntry = (double) (RetainedSize.of(registry) - empty) / entries;
      if (!(bytesPerEntry > 0 && bytesPerEntry <= MOST_BYTES)) {
        throw new IllegalStateException(
            "an entry takes " + bytesPerEntry + " bytes; at most " + MOST_BYTES + " are right");
      }
    }

    /** Bytes retained for each entry. */
    public double bytesPerEntry() {
      return bytesPerEntry;
    }
  }

  /** From an empty registry to a full one. */
  @Benchmark
  @Rows("CL-26")
  @OperationsPerInvocation(BATCH)
  public ContainerRegistry[] fill(Empty state, Footprint footprint)
      throws ContainerFailure, InterruptedException {
    for (ContainerRegistry registry : state.registries) {
      for (String key : state.keys) {
        registry.getOrCreate(
            key, LightContainer.class, Liveness.TRUSTED, () -> LightContainer.alive(state.closes));
      }
    }
    return state.registries;
  }

  /** From a full registry to none: every container is closed, the newest first. */
  @Benchmark
  @Rows("CL-26")
  public void closeAll(Full state) {
    state.resources.close();
  }
}
