package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.footprint.HeapUse;
import dev.plumbline.benches.memory.offheap.Place;
import dev.plumbline.suite.Rows;
import java.util.Arrays;
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

/**
 * What does a large block cost to get, and to give back, on the heap, in a direct buffer and in an
 * arena? Rows VM-19 and VM-20.
 *
 * <p>All three give memory of zeros. {@link #allocate} times the getting, and frees the block where
 * that can be asked for outside of what is timed; {@link #free} times the freeing of blocks outside
 * of the heap, of which 32 were allocated before: so many that their memory goes back to the
 * system, where one alone, freed and asked for again, stays with the allocator for next to nothing.
 * {@link #collect} is the heap's side of it: 64 MiB of blocks are let go, and a full collection is
 * asked for; the score is its time for each MiB that was let go, with what the JVM gives back to
 * the system. Most of that is the collection itself, which looks at what lives and not at what is
 * freed: {@code -p liveMebibytes=0,64} shows by how much. A program that lets the collector choose
 * its time pays less for blocks that die young; what it pays in {@link #allocate} is {@code
 * gc.time} beside the megabytes of {@code gc.alloc.rate}.
 *
 * <p>1 MiB; others with {@code -p kilobytes=10240,102400}, of which {@link #free} has 32 at a time,
 * for which {@code -jvmArgsAppend -XX:MaxDirectMemorySize=4g} makes room; arenas, from JDK 22 on,
 * are in {@link #free} by default and in {@link #allocate} with {@code -p place=heap,direct,arena}.
 * With G1 an array of half a region or more is humongous and has its own way: the border is seen
 * with {@code -jvmArgsAppend -XX:G1HeapRegionSize=1m -p kilobytes=511,513}. Other collectors have
 * other borders: {@code -jvmArgsAppend -XX:+UseParallelGC}, {@code -XX:+UseZGC}.
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
  private static final int MEBIBYTE = 1024 * KILOBYTE;

  /** Enough that the time of a look at the clock counts for little. */
  private static final int BLOCKS = 32;

  private static final int GARBAGE_MEBIBYTES = 64;

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

  /** Blocks, anew for each invocation. */
  @State(Scope.Thread)
  public static class Blocks {
    /** Where the blocks are. */
    @Param({"direct", "arena"})
    public Place place;

    /** The size of each. */
    @Param("1024")
    public int kilobytes;

    private final Object[] blocks = new Object[BLOCKS];

    /** Skips where this JVM has no such place. */
    @Setup
    public void require() {
      place.require();
    }

    /** Allocates them. */
    @Setup(Level.Invocation)
    public void allocate() {
      for (int i = 0; i < BLOCKS; i++) {
        blocks[i] = place.allocate(kilobytes * KILOBYTE);
        LargeAllocation.check(place, blocks[i], kilobytes);
      }
    }
  }

  /** Blocks on the heap, anew for each invocation, beside what goes on living. */
  @State(Scope.Thread)
  public static class Garbage {
    private static final double LEAST_FREED = 0.9;

    /** How much else lives, in objects of 1 KiB. */
    @Param("0")
    public int liveMebibytes;

    private final byte[][] blocks = new byte[GARBAGE_MEBIBYTES][];
    private byte[][] living;
    private long before;

    /** Allocates what lives. */
    @Setup
    public void live() {
      living = new byte[liveMebibytes * KILOBYTE][];
      Arrays.setAll(living, index -> new byte[KILOBYTE]);
    }

    /** Allocates the blocks. */
    @Setup(Level.Invocation)
    public void allocate() {
      Arrays.setAll(blocks, index -> new byte[MEBIBYTE]);
      before = HeapUse.now();
    }

    private void letGo() {
      Arrays.fill(blocks, null);
    }

    /** The blocks must have been freed, and nothing else. */
    @TearDown(Level.Invocation)
    public void check() {
      double freed = (before - HeapUse.now()) / (double) MEBIBYTE;
      if (freed < LEAST_FREED * GARBAGE_MEBIBYTES || living.length != liveMebibytes * KILOBYTE) {
        throw new IllegalStateException(
            "a full collection freed " + freed + " MiB of " + GARBAGE_MEBIBYTES);
      }
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
  @OperationsPerInvocation(BLOCKS)
  public void free(Blocks state) {
    for (Object block : state.blocks) {
      state.place.free(block);
    }
  }

  /** Has the collector take blocks back; the score is of one MiB. */
  @Benchmark
  @Rows("VM-20")
  @OperationsPerInvocation(GARBAGE_MEBIBYTES)
  public void collect(Garbage state) {
    state.letGo();
    System.gc();
  }
}
