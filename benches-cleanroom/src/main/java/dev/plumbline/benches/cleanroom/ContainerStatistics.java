package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.metric.ContainerCounters;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which counters should a container registry have: striped ones ({@code LongAdder}) or single words
 * ({@code AtomicLong})? Row CL-8.
 *
 * <p>{@link #update} is two threads counting at once; {@link #read} is one thread reading both
 * counts after that. Two threads, so that the id is the same on every machine; {@code -t} sets
 * more.
 *
 * <p>Not measured: the registry around the counters, and reading while others count.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ContainerStatistics {
  /** Enough to have made a {@code LongAdder} of a contended registry grow its cells. */
  private static final int EARLIER_UPDATES = 10_000;

  /** How the counters are made. */
  public enum Counter {
    /** {@code LongAdder}. */
    striped,
    /** {@code AtomicLong}. */
    atomic
  }

  /** Counters that have counted. */
  @State(Scope.Benchmark)
  public static class Counted {
    /** Which counters. */
    @Param({"striped", "atomic"})
    public Counter counter;

    ContainerCounters counters;

    /** Counts from two threads, so that striped counters are in the shape contention gives them. */
    @Setup
    public void count() throws InterruptedException {
      counters =
          counter == Counter.striped ? ContainerCounters.striped() : ContainerCounters.atomic();
      Thread other = new Thread(this::updates);
      other.start();
      updates();
      other.join();
      dev.plumbline.cleanroom.metric.ContainerStatistics counted = counters.statistics();
      if (counted.created() != 2 * EARLIER_UPDATES || counted.reused() != 2 * EARLIER_UPDATES) {
        throw new IllegalStateException("counted " + counted);
      }
    }

    private void updates() {
      for (int i = 0; i < EARLIER_UPDATES; i++) {
        counters.recordCreated();
        counters.recordReused();
      }
    }
  }

  /** One update, while another thread does the same. */
  @Benchmark
  @Rows("CL-8")
  @Threads(2)
  public void update(Counted state) {
    state.counters.recordReused();
  }

  /** Reading both counts, undisturbed. */
  @Benchmark
  @Rows("CL-8")
  public dev.plumbline.cleanroom.metric.ContainerStatistics read(Counted state) {
    return state.counters.statistics();
  }
}
