package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.pool.SpanContent;
import dev.plumbline.benches.memory.pool.SpanData;
import dev.plumbline.benches.memory.pool.SpanSource;
import dev.plumbline.benches.memory.pool.SpanSupply;
import dev.plumbline.suite.Rows;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one cycle of a pool cost: take, fill, give back with a reset? Rows RN-20 and RN-21.
 *
 * <p>Half of the pool's spans are taken all the time, so it has to find its way round them. The
 * fill is part of it, because a span that holds nothing is quickly reset.
 *
 * <p>One thread on our own pool of 1,024. More threads with {@code -t 2,4,8} one after another,
 * other sizes with {@code -p size=128,512,2048,4096}, other pools with {@code -p
 * supply=own,recycler,stormpot,commons}.
 *
 * <p>Not measured: a pool with nothing left ({@link PoolExhaustion}).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SpanPoolCycle {
  private static final int CONTENTS = 64;
  private static final long SEED = 20_261_121;

  /** A pool of which half is taken. */
  @State(Scope.Benchmark)
  public static class HalfTaken {
    /** Which pool. */
    @Param("own")
    public SpanSupply supply;

    /** How many spans it keeps. */
    @Param("1024")
    public int size;

    private SpanSource source;
    private SpanData[] taken;

    /** Takes the half. */
    @Setup
    public void take() throws InterruptedException {
      source = supply.open(size);
      taken = new SpanData[size / 2];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = source.take();
      }
    }

    /** Gives it back; all must still be as clean as they were. */
    @TearDown
    public void giveBack() {
      for (SpanData span : taken) {
        if (!span.isClean()) {
          throw new IllegalStateException("a taken span was written by somebody else");
        }
        source.giveBack(span);
      }
      source.close();
    }
  }

  /** What one thread writes. */
  @State(Scope.Thread)
  public static class Writing {
    private final SpanContent[] contents = SpanContent.several(CONTENTS, SEED);
    private int next;

    private SpanContent next() {
      next = (next + 1) % CONTENTS;
      return contents[next];
    }
  }

  /** One cycle. */
  @Benchmark
  @Rows({"RN-20", "RN-21"})
  public long cycle(HalfTaken state, Writing writing) throws InterruptedException {
    SpanData span = state.source.take();
    span.fill(writing.next(), 1);
    long digest = span.traceLow();
    state.source.giveBack(span);
    return digest;
  }
}
