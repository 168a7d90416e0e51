package dev.plumbline.benches.concurrency.counters;

import dev.plumbline.benches.concurrency.Tally;
import dev.plumbline.benches.concurrency.Turns;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does counting cost while another thread counts too? Row VM-52.
 *
 * <p>Two threads count on one counter as fast as they can; the score is the counts of both together
 * in a second. More threads are had with {@code -t 1} to {@code -t 16}, and a counter behind a
 * lock, the row's other side, with {@code -p counter=intrinsic}.
 *
 * <p>Not measured: reading the count, which is where a striped counter pays its price; the
 * cleanroom suite's {@code ContainerStatistics} does.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CounterContention {

  /** The counter. */
  @State(Scope.Benchmark)
  public static class Shared {
    /** How it is made. */
    @Param({"atomic", "striped"})
    public CounterKind counter;

    private Counter open;

    /** Makes it. */
    @Setup
    public void open() {
      open = counter.open();
    }

    /** Holds it against what the threads counted each for itself. */
    @TearDown
    public void check(Tally tally) {
      if (open.sum() != tally.turns()) {
        throw new IllegalStateException(
            "counted " + open.sum() + " of " + tally.turns() + " increments");
      }
    }
  }

  /** One count. */
  @Benchmark
  @Rows("VM-52")
  @Threads(2)
  public void increment(Shared shared, Turns turns) {
    turns.take();
    shared.open.increment();
  }
}
