package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.footprint.CollectorWork;
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
import org.openjdk.jmh.annotations.Level;
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
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Does a pool pay where memory is short and several threads allocate? Row RN-22.
 *
 * <p>Each of two threads takes 500 spans and fills them, gives the oldest 250 back, takes and fills
 * 300, and gives all back, in a JVM of 64 MiB of heap. The pool keeps what all threads together can
 * hold. {@code collections} and {@code collectionMillis} are the collectors' count and time in an
 * iteration, by the JVM; the harness records the same as {@code gc.count} and {@code gc.time}.
 *
 * <p>Two threads, so that the id is the same on every machine; {@code -t 8} for more pressure.
 * Other collectors with {@code -jvmArgsAppend -XX:+UseSerialGC} and the like.
 *
 * <p>Not measured: the longest single pause.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// Appended ones would give way to those of a command line that asks for a collector.
@Fork(value = 3, jvmArgsPrepend = "-Xmx64m")
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class AllocationPressure {
  private static final int FIRST = 500;
  private static final int BACK = 250;
  private static final int MORE = 300;
  private static final int HELD = FIRST - BACK + MORE;
  private static final int CONTENTS = 64;
  private static final long SEED = 20_261_121;

  /** Where the spans of all threads come from. */
  @State(Scope.Benchmark)
  public static class Shared {
    /** The heap, or a pool. */
    @Param({"heap", "own"})
    public SpanSupply supply;

    private final SpanContent[] contents = SpanContent.several(CONTENTS, SEED);
    private SpanSource source;

    /** Opens the source. */
    @Setup
    public void open(BenchmarkParams benchmark) {
      source = supply.open(HELD * benchmark.getThreads());
    }

    /** A span that is taken now must be clean. */
    @TearDown
    public void close() throws InterruptedException {
      boolean clean = source.take().isClean();
      source.close();
      if (!clean) {
        throw new IllegalStateException("a span of " + supply + " is dirty");
      }
    }
  }

  /** What one thread holds. */
  @State(Scope.Thread)
  public static class Holding {
    private final SpanData[] spans = new SpanData[HELD];
    private long clock;

    private void take(Shared shared, int from, int to) throws InterruptedException {
      for (int i = from; i < to; i++) {
        spans[i] = shared.source.take();
        spans[i].fill(shared.contents[i % CONTENTS], clock++);
      }
    }

    private long giveBack(Shared shared, int from, int to) {
      long digest = 0;
      for (int i = from; i < to; i++) {
        digest ^= spans[i].traceLow();
        shared.source.giveBack(spans[i]);
        spans[i] = null;
      }
      return digest;
    }
  }

  /** What the collectors did meanwhile; counted by the first thread only. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Collecting {
    private CollectorWork before;
    private CollectorWork during;
    private boolean counts;

    /** Begins to count. */
    @Setup(Level.Iteration)
    public void begin(ThreadParams thread) {
      counts = thread.getThreadIndex() == 0;
      before = CollectorWork.now();
      during = new CollectorWork(0, 0);
    }

    /** Ends counting. */
    @TearDown(Level.Iteration)
    public void end() {
      if (counts) {
        during = CollectorWork.now().since(before);
      }
    }

    /** Collections in the iteration. */
    public long collections() {
      return during.count();
    }

    /** Their time, added up. */
    public long collectionMillis() {
      return during.milliseconds();
    }
  }

  /** The whole pattern, once. */
  @Benchmark
  @Rows("RN-22")
  @Threads(2)
  public long pattern(Shared shared, Holding holding, Collecting collecting)
      throws InterruptedException {
    holding.take(shared, 0, FIRST);
    long digest = holding.giveBack(shared, 0, BACK);
    System.arraycopy(holding.spans, BACK, holding.spans, 0, FIRST - BACK);
    holding.take(shared, FIRST - BACK, HELD);
    return digest ^ holding.giveBack(shared, 0, HELD);
  }
}
