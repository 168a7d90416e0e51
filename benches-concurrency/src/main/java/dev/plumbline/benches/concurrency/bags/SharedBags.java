package dev.plumbline.benches.concurrency.bags;

import dev.plumbline.suite.Rows;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is gained by doing without a lock, in a pool of buffers and in a stack of marks? Row VM-52.
 *
 * <p>{@link #useBuffer} takes one of 50 buffers of 4 KiB, clears it, writes into it and puts it
 * back: the same work whatever the pool is made of, clearing included. {@link #mark} pushes 100
 * marks on a stack, as one who walks a graph does, and pops 100. In both two threads share the bag;
 * the score is what they do together in a second. More threads are had with {@code -t 1} to {@code
 * -t 16}.
 *
 * <p>Other bags are had with {@code -p bag=locked,treiber,linked,mpmc}.
 *
 * <p>Not measured: whether a pool of buffers pays at all; the memory suite asks that.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Threads(2)
public class SharedBags {
  private static final int BUFFERS = 50;
  private static final int BUFFER_BYTES = 4096;
  private static final int MARKS = 100;
  private static final int MOST_THREADS = 64;

  /** The pool of buffers. */
  @State(Scope.Benchmark)
  public static class Pool {
    /** What the pool is made of. */
    @Param({"locked", "treiber"})
    public BagKind bag;

    private Bag<byte[]> free;

    /** Makes the buffers. */
    @Setup
    public void fill() {
      free = bag.open(BUFFERS);
      for (int i = 0; i < BUFFERS; i++) {
        free.put(new byte[BUFFER_BYTES]);
      }
    }

    byte use(byte number) {
      byte[] buffer = free.take();
      if (buffer == null) {
        throw new IllegalStateException("no buffer is free; there are " + BUFFERS);
      }
      Arrays.fill(buffer, (byte) 0);
      buffer[number & 0x7F] = number;
      byte written = buffer[number & 0x7F];
      free.put(buffer);
      return written;
    }

    /** Looks whether all buffers came back, each of them once. */
    @TearDown
    public void check() {
      Set<byte[]> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      int taken = 0;
      for (byte[] buffer = free.take(); buffer != null; buffer = free.take()) {
        seen.add(buffer);
        taken++;
      }
      if (taken != BUFFERS || seen.size() != BUFFERS) {
        throw new IllegalStateException(
            "of " + BUFFERS + " buffers " + taken + " came back, " + seen.size() + " different");
      }
    }
  }

  /** The stack of marks. */
  @State(Scope.Benchmark)
  public static class Stack {
    /** What the stack is made of. */
    @Param("treiber")
    public BagKind bag;

    private Bag<Integer> marks;
    private final Integer[] numbers = new Integer[MARKS];

    /** Makes the marks. */
    @Setup
    public void make() {
      marks = bag.open(MOST_THREADS * MARKS);
      for (int i = 0; i < MARKS; i++) {
        numbers[i] = i;
      }
    }

    /** As many pops as pushes, so nothing piles up; whose marks they are is left to chance. */
    long mark() {
      for (Integer number : numbers) {
        marks.put(number);
      }
      long popped = 0;
      for (int i = 0; i < MARKS; i++) {
        // Each thread has pushed before it pops, so there is always one left for it.
        popped += marks.take();
      }
      return popped;
    }

    /** Looks whether the stack is empty again. */
    @TearDown
    public void check() {
      if (marks.take() != null) {
        throw new IllegalStateException("marks are left that nobody popped");
      }
    }
  }

  /** A buffer taken, cleared, written and put back. */
  @Benchmark
  @Rows("VM-52")
  public byte useBuffer(Pool pool) {
    return pool.use((byte) 42);
  }

  /** 100 marks pushed and 100 popped. */
  @Benchmark
  @Rows("VM-52")
  public long mark(Stack stack) {
    return stack.mark();
  }
}
