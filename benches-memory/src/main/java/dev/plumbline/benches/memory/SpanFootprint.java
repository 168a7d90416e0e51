package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.footprint.HeapUse;
import dev.plumbline.benches.memory.footprint.RetainedSize;
import dev.plumbline.benches.memory.pool.SpanContent;
import dev.plumbline.benches.memory.pool.SpanData;
import dev.plumbline.benches.memory.pool.SpanSource;
import dev.plumbline.benches.memory.pool.SpanSupply;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How much memory do ten thousand spans take, new or from a pool? Row RN-23.
 *
 * <p>{@code retainedBytesPerSpan} is by JOL, the pool's own structures and the shared texts
 * included; {@code heapBytesPerSpan} is what the heap in use grew by, after full collections. The
 * set-up fails when ten thousand take more than {@value #MOST_MEGABYTES} MiB. The score is the time
 * to take and fill one of ten thousand and to give it back.
 *
 * <p>JMH adds both up over iterations; each is the same in all of them.
 *
 * <p>Not measured: the footprints of libraries' pools, which reach threads and through them all
 * else.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SpanFootprint {
  static final long MOST_MEGABYTES = 50;

  private static final int SPANS = 10_000;
  private static final int CONTENTS = 64;
  private static final long SEED = 20_261_121;
  private static final long MEGABYTE = 1024 * 1024;

  /** A source of spans and room to hold them. */
  @State(Scope.Thread)
  public static class Holding {
    /** The heap, or a pool of as many. */
    @Param({"heap", "own"})
    public SpanSupply supply;

    private final SpanContent[] contents = SpanContent.several(CONTENTS, SEED);
    private SpanData[] spans;
    private SpanSource source;

    /** Opens the source. */
    @Setup
    public void open() {
      spans = new SpanData[SPANS];
      source = supply.open(SPANS);
    }

    private void take() throws InterruptedException {
      for (int i = 0; i < SPANS; i++) {
        spans[i] = source.take();
        spans[i].fill(contents[i % CONTENTS], i);
      }
    }

    private long giveBack() {
      long digest = 0;
      for (int i = 0; i < SPANS; i++) {
        digest ^= spans[i].traceLow();
        source.giveBack(spans[i]);
        spans[i] = null;
      }
      return digest;
    }

    /** Every span must hold what was written into it. */
    @TearDown
    public void fillAndCheck() throws InterruptedException {
      take();
      check();
    }

    private void check() {
      for (int i = 0; i < SPANS; i++) {
        if (!spans[i].holds(contents[i % CONTENTS])) {
          throw new IllegalStateException("span " + i + " of " + supply + " forgot its content");
        }
      }
      giveBack();
      source.close();
    }
  }

  /** What the spans take of the heap. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Footprint {
    private double retained;
    private double heap;

    /** Counts and collects, with all spans held and with none. */
    @Setup
    public void measure(BenchmarkParams benchmark) throws InterruptedException {
      long before = HeapUse.afterCollection();
      Holding holding = new Holding();
      holding.supply = SpanSupply.valueOf(benchmark.getParam("supply"));
      holding.open();
      holding.take();
      heap = (double) (HeapUse.afterCollection() - before) / SPANS;
      retained = (double) RetainedSize.of(holding.spans, holding.source) / SPANS;
      holding.check();
      if (!(retained > 0 && retained * SPANS <= MOST_MEGABYTES * MEGABYTE)) {
        throw new IllegalStateException(
            "a span takes "
                + retained
                + " bytes; "
                + SPANS
                + " may take at most "
                + MOST_MEGABYTES
                + " MiB");
      }
    }

    /** By the layout of the objects. */
    public double retainedBytesPerSpan() {
      return retained;
    }

    /** By the growth of the heap in use. */
    public double heapBytesPerSpan() {
      return heap;
    }
  }

  /** Ten thousand spans taken, filled, held and given back; the score is of one. */
  @Benchmark
  @Rows("RN-23")
  @OperationsPerInvocation(SPANS)
  public long hold(Holding state, Footprint footprint) throws InterruptedException {
    state.take();
    return state.giveBack();
  }
}
