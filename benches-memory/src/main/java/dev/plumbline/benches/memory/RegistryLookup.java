package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.registry.Keys;
import dev.plumbline.benches.memory.registry.LightContainer;
import dev.plumbline.benches.memory.registry.Registries;
import dev.plumbline.cleanroom.container.ContainerFailure;
import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.suite.Rows;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
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
 * Is a look-up in a registry of containers as fast in a large one as in a small one, and is a miss
 * dearer than a hit? Row CL-29.
 *
 * <p>Keys come in random order, drawn before by a seeded generator, in strings of the caller's own;
 * a hit therefore compares their characters. Both benchmarks call the same method, which makes
 * nothing. The drawn keys of a miss look like the others and are not in the registry.
 *
 * <p>Hits in 100 and 100,000 entries, misses in 100,000; others with {@code -p
 * entries=10,100,1000,10000,100000}.
 *
 * <p>Not measured: making the key, whose hash the string keeps after its first look-up, making a
 * container, and contention (row CL-31).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RegistryLookup {
  private static final long SEED = 20_261_121;

  /** A power of two, so that going round costs no division. */
  private static final int DRAWS = 1 << 14;

  private abstract static class Looking {
    private final ResourceStack resources = new ResourceStack();
    private final LongAdder closes = new LongAdder();
    private ContainerRegistry registry;
    private String[] drawn;
    private int next;

    final void fill(int entries, String kind) throws ContainerFailure, InterruptedException {
      registry = new ContainerRegistry(resources, ContainerCounters.striped());
      Registries.fill(registry, Keys.inOrder("container", entries), closes);
      drawn = Keys.drawn(kind, entries, DRAWS, SEED);
    }

    final Optional<LightContainer> look() {
      next = (next + 1) & (DRAWS - 1);
      return registry.find(drawn[next], LightContainer.class);
    }

    final void check(int entries, boolean expected) {
      for (String key : drawn) {
        if (registry.find(key, LightContainer.class).isPresent() != expected) {
          throw new IllegalStateException(key + (expected ? " was not found" : " was found"));
        }
      }
      int size = registry.size();
      resources.close();
      if (size != entries || closes.sum() != entries) {
        throw new IllegalStateException(
            "a registry of " + entries + " had " + size + " and closed " + closes);
      }
    }
  }

  /** A full registry, and keys that are in it. */
  @State(Scope.Thread)
  public static class Known extends Looking {
    /** How many entries the registry has. */
    @Param({"100", "100000"})
    public int entries;

    /** Fills it. */
    @Setup
    public void fill() throws ContainerFailure, InterruptedException {
      fill(entries, "container");
    }

    /** Every key must be found. */
    @TearDown
    public void check() {
      check(entries, true);
    }
  }

  /** A full registry, and keys that are not in it. */
  @State(Scope.Thread)
  public static class Unknown extends Looking {
    /** How many entries the registry has. */
    @Param("100000")
    public int entries;

    /** Fills it. */
    @Setup
    public void fill() throws ContainerFailure, InterruptedException {
      fill(entries, "contained");
    }

    /** No key may be found. */
    @TearDown
    public void check() {
      check(entries, false);
    }
  }

  /** A key that is there. */
  @Benchmark
  @Rows("CL-29")
  public Optional<LightContainer> hit(Known state) {
    return state.look();
  }

  /** A key that isn't. */
  @Benchmark
  @Rows("CL-29")
  public Optional<LightContainer> miss(Unknown state) {
    return state.look();
  }
}
