package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.suite.Rows;
import java.util.concurrent.ExecutionException;
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
 * How long until a thread that waits for another goes on? Row VM-43.
 *
 * <p>One operation is a question to another thread and its answer, so two wake-ups, one after the
 * other. Every operation is timed for itself: the tail says more than the mean, for a thread that
 * has gone to sleep is as late as its core is slow to wake.
 *
 * <p>The way to wait is {@code park}; the others are had with {@code -p
 * waiting=join,future,park,queue}. {@code join} includes making and starting the thread.
 *
 * <p>Not measured: waiting by spinning, and wake-ups on a machine whose cores are all busy.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class WakeUp {

  /** The other thread. */
  @State(Scope.Benchmark)
  public static class Pair {
    /** How the asking thread waits. */
    @Param("park")
    public Waiting waiting;

    private RoundTrip open;
    private long questions;

    /** Starts the other thread. */
    @Setup
    public void open() {
      open = waiting.open();
      questions = 0;
    }

    long ask() throws ExecutionException, InterruptedException {
      long answer = open.ask(questions);
      if (answer != ++questions) {
        throw new IllegalStateException("the answer " + answer + " is to another question");
      }
      return answer;
    }

    /** Ends it. */
    @TearDown
    public void close() {
      open.close();
    }
  }

  /** A question and its answer. */
  @Benchmark
  @Rows("VM-43")
  public long roundTrip(Pair pair) throws ExecutionException, InterruptedException {
    return pair.ask();
  }
}
