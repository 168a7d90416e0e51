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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Is it faster to use the records of spans again than to make new ones? Rows RN-18 and RN-19, and
 * the pools of VM-21; the speed-up of a pool is {@code supply=heap} over its own.
 *
 * <p>A thousand spans are taken, filled and given back, of 1,024 that a pool keeps. The same
 * content is copied into every span, whoever supplies it: ids, times, a name, four attributes, a
 * text. A pool resets a span when it comes back, in the timed region; a new span brings three new
 * arrays along instead, and is left to the collector. What each allocates is {@code
 * gc.alloc.rate.norm}, what the collector did {@code gc.count} and {@code gc.time}.
 *
 * <p>Not measured: more than one thread ({@code -t 2}, and {@link SpanPoolCycle}), and what a
 * larger live heap does to the collector ({@link AllocationPressure}).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SpanPooling {
  private static final int SPANS = 1000;
  private static final int KEPT = 1024;
  private static final int CONTENTS = 64;
  private static final long SEED = 20_261_121;

  /** A source of spans, and what is written into them. */
  @State(Scope.Thread)
  public static class Tracing {
    /** Where spans come from. */
    @Param({"heap", "own", "recycler", "stormpot", "commons"})
    public SpanSupply supply;

    private final SpanContent[] contents = SpanContent.several(CONTENTS, SEED);
    private final SpanData[] taken = new SpanData[SPANS];
    private SpanSource source;
    private long clock;

    /** Opens the source. */
    @Setup
    public void open() {
      source = supply.open(KEPT);
    }

    /** A span that is taken now must be clean, and hold what is written into it. */
    @TearDown
    public void close() throws InterruptedException {
      SpanData span = source.take();
      boolean clean = span.isClean();
      span.fill(contents[1], 1);
      boolean held = span.holds(contents[1]);
      source.giveBack(span);
      source.close();
      if (!clean || !held) {
        throw new IllegalStateException("a span of " + supply + " is dirty or forgets");
      }
    }
  }

  /** A thousand spans taken, filled and given back; the score is of one. */
  @Benchmark
  @Rows({"RN-18", "RN-19", "VM-21"})
  @OperationsPerInvocation(SPANS)
  public long takeFillGiveBack(Tracing state) throws InterruptedException {
    for (int i = 0; i < SPANS; i++) {
      SpanData span = state.source.take();
      span.fill(state.contents[i % CONTENTS], state.clock++);
      state.taken[i] = span;
    }
    long digest = 0;
    for (int i = 0; i < SPANS; i++) {
      digest ^= state.taken[i].traceLow();
      state.source.giveBack(state.taken[i]);
    }
    return digest;
  }
}
