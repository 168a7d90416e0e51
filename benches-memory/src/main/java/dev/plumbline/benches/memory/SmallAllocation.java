package dev.plumbline.benches.memory;

import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does a small object cost: one that dies at once, one that lives for a while, and with
 * another thread allocating too? Rows VM-18, VM-24 and VM-25.
 *
 * <p>{@link #shortLived} allocates a thousand and forgets them; {@link #retained} holds ten
 * thousand until the next ten thousand replace them, so the collector has to copy what it finds;
 * {@link #twoThreads} is the first on two threads at once, each in a part of the young generation
 * that is its own (TLAB). Scores are of one object. Bytes an object really takes are {@code
 * gc.alloc.rate.norm}.
 *
 * <p>Arrays of 64 bytes; the row's others with {@code -p bytes=8,16,32,64,128,256}, an object of
 * four fields with {@code -p shape=object}. Other collectors and no TLABs with {@code
 * -jvmArgsAppend -XX:+UseParallelGC}, {@code -XX:-UseTLAB}; more threads with {@code -t 1,4,8} one
 * after another.
 *
 * <p>Not measured: what the compiler does when it sees that an object never leaves its method; here
 * all of them do.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SmallAllocation {
  private static final int SHORT_LIVED = 1000;
  private static final int RETAINED = 10_000;

  private record Point(double x, double y, double z, Object next) {}

  /** What is allocated; the values of the parameter {@code shape}. */
  public enum Shape {
    /** An array of bytes. */
    array,
    /** An object of three numbers and a reference. */
    object
  }

  /** What is allocated. */
  @State(Scope.Thread)
  public static class Kind {
    /** An array or an object. */
    @Param("array")
    public Shape shape;

    /** Length of an array. */
    @Param("64")
    public int bytes;

    private Object make(int number) {
      return shape == Shape.array ? new byte[bytes] : new Point(number, number, number, null);
    }
  }

  /** What is held. */
  @State(Scope.Thread)
  public static class Held {
    private Object[] objects = new Object[0];

    /** All must be there, and no two the same. */
    @TearDown
    public void check() {
      for (int i = 1; i < objects.length; i++) {
        if (objects[i] == null || objects[i] == objects[i - 1]) {
          throw new IllegalStateException("object " + i + " was not allocated");
        }
      }
      if (objects.length != RETAINED) {
        throw new IllegalStateException("held " + objects.length + " objects");
      }
    }
  }

  /** A thousand, forgotten at once. */
  @Benchmark
  @Rows({"VM-18", "VM-25"})
  @OperationsPerInvocation(SHORT_LIVED)
  public void shortLived(Kind kind, Blackhole blackhole) {
    for (int i = 0; i < SHORT_LIVED; i++) {
      blackhole.consume(kind.make(i));
    }
  }

  /** Ten thousand, held until the next are. */
  @Benchmark
  @Rows("VM-25")
  @OperationsPerInvocation(RETAINED)
  public Object[] retained(Kind kind, Held held) {
    Object[] objects = new Object[RETAINED];
    for (int i = 0; i < RETAINED; i++) {
      objects[i] = kind.make(i);
    }
    held.objects = objects;
    return objects;
  }

  /** A thousand, forgotten at once, on each of two threads. */
  @Benchmark
  @Rows("VM-24")
  @Threads(2)
  @OperationsPerInvocation(SHORT_LIVED)
  public void twoThreads(Kind kind, Blackhole blackhole) {
    for (int i = 0; i < SHORT_LIVED; i++) {
      blackhole.consume(kind.make(i));
    }
  }
}
