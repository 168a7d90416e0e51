package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.offheap.Arenas;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Is it cheaper to cut a thousand small segments off one block than to allocate each? Row VM-22.
 *
 * <p>A thousand segments of 1 KiB of one arena, which is opened and closed with them, in the timed
 * region. {@link #slices} allocates their 1,000 KiB once and cuts them off; {@link #individual}
 * allocates each. Both memories are zeros. Needs JDK 22.
 *
 * <p>Not measured: arenas that several threads share, whose close is dearer.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ArenaSlices {
  private static final int SEGMENTS = 1000;
  private static final long BYTES = 1024;

  /** Looks whether there are arenas. */
  @State(Scope.Thread)
  public static class Present {
    /** Skips where there are none. */
    @Setup
    public void require() {
      Arenas.require();
    }
  }

  /** One allocation, and a thousand cuts; the score is of one segment. */
  @Benchmark
  @Rows("VM-22")
  @OperationsPerInvocation(SEGMENTS)
  public long slices(Present present) {
    Object arena = Arenas.open();
    long bytes = allocate(Arenas.slices(Arenas.allocate(arena, SEGMENTS * BYTES)));
    Arenas.close(arena);
    return bytes;
  }

  /** A thousand allocations; the score is of one segment. */
  @Benchmark
  @Rows("VM-22")
  @OperationsPerInvocation(SEGMENTS)
  public long individual(Present present) {
    Object arena = Arenas.open();
    long bytes = allocate(arena);
    Arenas.close(arena);
    return bytes;
  }

  private static long allocate(Object allocator) {
    long bytes = 0;
    for (int i = 0; i < SEGMENTS; i++) {
      bytes += Arenas.size(Arenas.allocate(allocator, BYTES));
    }
    if (bytes != SEGMENTS * BYTES) {
      throw new IllegalStateException("allocated " + bytes + " bytes");
    }
    return bytes;
  }
}
