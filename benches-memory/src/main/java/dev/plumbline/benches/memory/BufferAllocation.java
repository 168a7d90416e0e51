package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.offheap.BufferOrder;
import dev.plumbline.benches.memory.offheap.BufferPattern;
import dev.plumbline.benches.memory.offheap.Buffers;
import dev.plumbline.suite.Rows;
import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Does Netty's pooled allocator of buffers pay, and how much of its memory lies idle? Rows VM-21
 * and VM-23.
 *
 * <p>A thousand buffers of 64 to 4,096 bytes are allocated, written full, and released; in the
 * order {@code mixed}, half of them are replaced by buffers of other sizes first. Sizes and order
 * are drawn before by a seeded generator and are the same for both. The score is the whole pattern.
 *
 * <p>{@code idlePercent} is the share of the allocator's memory that no buffer asked for when every
 * second one, drawn at random, was released: for the pooled allocator what its own metrics say of
 * its chunks, for the other 0, as each buffer has its own array. {@code hitPercent} is the share of
 * buffers for which the allocator took no new memory from the JVM, in a second run of the pattern.
 *
 * <p>Other orders with {@code -p order=sequential,random,mixed}. JMH adds both shares up over
 * iterations; each is the same in all of them.
 *
 * <p>Not measured: the old generation's fragmentation, which {@link OldGeneration} is about, direct
 * buffers, and Netty's search for leaks, which is off.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class BufferAllocation {
  private static final long SEED = 20_261_121;
  private static final double PERCENT = 100;

  /** An allocator and a pattern. */
  @State(Scope.Thread)
  public static class Allocating {
    /** Which allocator. */
    @Param({"pooled", "unpooled"})
    public Buffers allocator;

    /** In which order buffers are released. */
    @Param("mixed")
    public BufferOrder order;

    private BufferPattern pattern;
    private AbstractByteBufAllocator opened;
    private long written;
    private long expected;

    /** Opens the allocator. */
    @Setup
    public void open() {
      // It looks at one in some hundred of the pooled buffers, and at no other.
      ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
      opened = allocator.open();
      pattern = new BufferPattern(order, SEED);
      expected = pattern.run(opened);
    }

    /** The same bytes must have been written each time. */
    @TearDown
    public void check() {
      if (written != expected) {
        throw new IllegalStateException("wrote " + written + " bytes instead of " + expected);
      }
    }
  }

  /** What lies idle, and what is used again. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Shares {
    private double idle;
    private double hits;

    /** Asks new allocators of the same kind. */
    @Setup
    public void ask(BenchmarkParams benchmark) {
      Buffers allocator = Buffers.valueOf(benchmark.getParam("allocator"));
      BufferPattern pattern =
          new BufferPattern(BufferOrder.valueOf(benchmark.getParam("order")), SEED);
      idle = PERCENT * pattern.fragmentation(allocator);
      hits = PERCENT * pattern.hits(allocator);
    }

    /** The share of the allocator's memory that no buffer asked for. */
    public double idlePercent() {
      return idle;
    }

    /** The share of buffers that needed no new memory. */
    public double hitPercent() {
      return hits;
    }
  }

  /** The whole pattern, once. */
  @Benchmark
  @Rows({"VM-21", "VM-23"})
  public long pattern(Allocating state, Shares shares) {
    state.written = state.pattern.run(state.opened);
    return state.written;
  }
}
