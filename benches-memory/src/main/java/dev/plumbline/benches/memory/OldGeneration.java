package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.lifetime.Lifetimes;
import dev.plumbline.benches.memory.lifetime.Population;
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
 * What does an old generation full of holes cost whoever needs much memory in one piece? Row VM-23.
 *
 * <p>In a heap of 96 MiB there live some 24 MiB of arrays of 256 to 4,096 bytes. Before each
 * invocation 4,000 of them, some 8 MiB, are replaced: with {@code lifetimes=sequential} always the
 * oldest, so that whole regions become free; with {@code lifetimes=mixed} any, drawn by a seeded
 * generator, so that what is freed lies between what lives. How much lives and how much was
 * replaced is the same in both. Timed is the allocation of an array of 16 MiB then, with every
 * collection it takes to make room. No collector says how much of its old generation is holes, and
 * asking for a full collection closes them; this is what they cost.
 *
 * <p>The JVM chooses the collector, G1 where it has two processors; each of the others has a way of
 * its own with holes: {@code -jvmArgsAppend -XX:+UseSerialGC}, {@code -XX:+UseParallelGC}, {@code
 * -XX:+UseZGC}.
 *
 * <p>Not measured: what the replacing costs, which pays for collections as well, and which of them
 * the allocation would have been spared had it come later.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    // Appended ones would give way to those of a command line that asks for a collector.
    jvmArgsPrepend = {"-Xms96m", "-Xmx96m"})
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class OldGeneration {
  private static final int LARGE = 16 * 1024 * 1024;
  private static final int LIVING = 11_500;
  private static final int REPLACED = 4_000;
  private static final long SEED = 20_261_121;

  /** What lives, and is replaced again and again. */
  @State(Scope.Thread)
  public static class Living {
    /** Which one goes when a new one comes. */
    @Param({"sequential", "mixed"})
    public Lifetimes lifetimes;

    private Population population;
    private long bytes;
    private byte[] large;

    /** Fills the old generation. */
    @Setup
    public void fill() {
      population = new Population(lifetimes, LIVING, SEED);
      bytes = population.bytes();
    }

    /** Makes room, in one piece or in many. */
    @Setup(Level.Invocation)
    public void replace() {
      population.replace(REPLACED);
    }

    /** The array must be as large as it should; lets it go. */
    @TearDown(Level.Invocation)
    public void letGo() {
      if (large == null || large.length != LARGE) {
        throw new IllegalStateException("the large array was not allocated");
      }
      large = null;
    }

    /** As much must live as in the beginning. */
    @TearDown
    public void check() {
      if (population.bytes() != bytes) {
        throw new IllegalStateException(population.bytes() + " bytes live instead of " + bytes);
      }
    }
  }

  /** 16 MiB in one piece. */
  @Benchmark
  @Rows("VM-23")
  public byte[] allocateLarge(Living state) {
    state.large = new byte[LARGE];
    return state.large;
  }
}
