package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.offheap.Place;
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
 * What does a large block cost to get, and to give back, on the heap, in a direct buffer and in an
 * arena? Rows VM-19 and VM-20.
 *
 * <p>All three give memory of zeros. {@link #allocate} times the getting, and frees the block where
 * that can be asked for outside of what is timed; {@link #free} times the freeing of a block
 * outside of the heap. What freeing costs on the heap is the collector's work: {@code gc.time}
 * beside the megabytes of {@code gc.alloc.rate}.
 *
 * <p>1 MiB; others with {@code -p kilobytes=10240,102400}; arenas, from JDK 22 on, are in {@link
 * #free} by default and in {@link #allocate} with {@code -p place=heap,direct,arena}. With G1 an
 * array of half a region or more is humongous and has its own way: the border is seen with {@code
 * -jvmArgsAppend -XX:G1HeapRegionSize=1m -p kilobytes=511,513}. Other collectors have other
 * borders: {@code -jvmArgsAppend -XX:+UseParallelGC}, {@code -XX:+UseZGC}.
 *
 * <p>Not measured: freeing by a cleaner, whenever the collector finds the buffer.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class LargeAllocation {
  private static final int KILOBYTE = 1024;

  /** Nothing yet; what is allocated is freed after each invocation. */
  @State(Scope.Thread)
  public static class Nothing {
    /** Where the block is to be. */
    @Param({"heap", "direct"})
    public Place place;

    /** Its size. */
    @Param("1024")
    public int kilobytes;

    private Object block;

    /** Skips where this JVM has no such place. */
    @Setup
    public void require() {
      place.require();
    }

    /** The block must be there; frees it. */
    @TearDown(Level.Invocation)
    public void free() {
      LargeAllocation.check(place, block, kilobytes);
      place.free(block);
      block = null;
    }
  }

  /** A block, anew for each invocation. */
  @State(Scope.Thread)
  public static class Block {
    /** Where the block is. */
    @Param({"direct", "arena"})
    public Place place;

    /** Its size. */
    @Param("1024")
    public int kilobytes;

    private Object block;

    /** Skips where this JVM has no such place. */
    @Setup
    public void require() {
      place.require();
    }

    /** Allocates it. */
    @Setup(Level.Invocation)
    public void allocate() {
      block = place.allocate(kilobytes * KILOBYTE);
      LargeAllocation.check(place, block, kilobytes);
    }
  }

  private static void check(Place place, Object block, int kilobytes) {
    long bytes = place.size(block);
    if (bytes != (long) kilobytes * KILOBYTE) {
      throw new IllegalStateException("a block of " + bytes + " bytes, not " + kilobytes + " KiB");
    }
  }

  /** Gets a block of zeros. */
  @Benchmark
  @Rows("VM-19")
  public Object allocate(Nothing state) {
    state.block = state.place.allocate(state.kilobytes * KILOBYTE);
    return state.block;
  }

  /** Gives a block back. */
  @Benchmark
  @Rows("VM-20")
  public void free(Block state) {
    state.place.free(state.block);
  }
}
