package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.pool.Exhaustion;
import dev.plumbline.benches.memory.pool.OwnPoolSpans;
import dev.plumbline.benches.memory.pool.PoolExhausted;
import dev.plumbline.benches.memory.pool.SpanContent;
import dev.plumbline.benches.memory.pool.SpanData;
import dev.plumbline.suite.Rows;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a pool cost those who find it empty? Row RN-21.
 *
 * <p>Two threads share a pool of one span; each takes it, fills it and gives it back, over and
 * over. With {@code policy=block} the second waits, with {@code grow} it gets a span that is
 * dropped afterwards, with {@code fail} it is turned away by an exception and tries no further. The
 * score is the calls of both together in a second, {@code served} and {@code turnedAway} count how
 * they ended in an iteration.
 *
 * <p>{@code block} by default; {@code -p policy=block,grow,fail} for all three, {@code -t 8} for
 * more of a crowd.
 *
 * <p>Not measured: fairness between the two.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PoolExhaustion {
  private static final int CONTENTS = 64;
  private static final long SEED = 20_261_121;

  /** A pool of one. */
  @State(Scope.Benchmark)
  public static class TooSmall {
    /** What the pool does when it is empty. */
    @Param("block")
    public Exhaustion policy;

    private final SpanContent[] contents = SpanContent.several(CONTENTS, SEED);
    private OwnPoolSpans source;

    /** Makes the pool. */
    @Setup
    public void open() {
      source = new OwnPoolSpans(1, policy);
    }

    /** Its one span must have come back. */
    @TearDown
    public void check() {
      if (source.pool().free() != 1) {
        throw new IllegalStateException("the span of the pool was lost");
      }
    }
  }

  /** How the calls of one thread ended. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Calls {
    /** Got a span. */
    public long served;

    /** Got none. */
    public long turnedAway;
  }

  /** One call, whatever becomes of it. */
  @Benchmark
  @Rows("RN-21")
  @Threads(2)
  public long contendForOne(TooSmall state, Calls calls) throws InterruptedException {
    try {
      SpanData span = state.source.take();
      span.fill(state.contents[(int) (calls.served % CONTENTS)], 1);
      long digest = span.traceLow();
      state.source.giveBack(span);
      calls.served++;
      return digest;
    } catch (PoolExhausted e) {
      calls.turnedAway++;
      return 0;
    }
  }
}
