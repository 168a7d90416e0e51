package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import dev.plumbline.benches.concurrency.Work;
import dev.plumbline.suite.Rows;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
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
 * What does it cost a thread to offer its place to others, when nobody wants it? Row VM-46.
 *
 * <p>A step is one multiplication and one pause. 10,000 of them run on one thread of the kind,
 * which lives as long as the measurement; the hand-over to it and back is a ten-thousandth of each
 * step. A platform thread asks the operating system, a virtual one goes back to the JVM's own
 * scheduler.
 *
 * <p>Other pauses are had with {@code -p pause=none,hundredth,spin}: the steps alone, {@code
 * Thread.yield} at each 100th, and {@code Thread.onSpinWait}, which leaves the thread where it is.
 *
 * <p>Not measured: what a yield costs when others do wait; that is their turn, not a price.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Yielding {
  private static final int STEPS = 10_000;
  private static final int SELDOM = 100;
  private static final long START = 1;

  /** The values of the parameter {@code thread}. */
  public enum Kind {
    /** A thread of the operating system. */
    platform,
    /** A thread of the JVM; JDK 21 and later. */
    virtual
  }

  /** What a step ends with; the values of the parameter {@code pause}. */
  public enum Pause {
    /** Nothing. */
    none,
    /** {@code Thread.yield}. */
    each,
    /** {@code Thread.yield} after each 100th step. */
    hundredth,
    /** {@code Thread.onSpinWait}. */
    spin
  }

  /** The thread that walks. */
  @State(Scope.Benchmark)
  public static class Walker {
    /** What kind of thread. */
    @Param({"platform", "virtual"})
    public Kind thread;

    /** What each step ends with. */
    @Param("each")
    public Pause pause;

    private final long expected = Work.multiply(START, STEPS);
    private ExecutorService executor;

    /** Starts the thread, or skips. */
    @Setup
    public void start() {
      ThreadFactory factory =
          thread == Kind.platform ? SuiteThreads::platform : SuiteThreads.virtual();
      executor = Executors.newSingleThreadExecutor(factory);
    }

    long walk() throws ExecutionException, InterruptedException {
      long end = executor.submit(() -> Yielding.walk(pause)).get();
      if (end != expected) {
        throw new IllegalStateException("not all steps were taken");
      }
      return end;
    }

    /** Ends the thread. */
    @TearDown
    public void end() {
      SuiteThreads.end(executor);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // The scheduler is what is measured.
  private static long walk(Pause pause) {
    long product = START;
    switch (pause) {
      case none -> {
        for (int i = 0; i < STEPS; i++) {
          product = Work.multiply(product, 1);
        }
      }
      case each -> {
        for (int i = 0; i < STEPS; i++) {
          product = Work.multiply(product, 1);
          Thread.yield();
        }
      }
      case hundredth -> {
        for (int i = 1; i <= STEPS; i++) {
          product = Work.multiply(product, 1);
          if (i % SELDOM == 0) {
            Thread.yield();
          }
        }
      }
      case spin -> {
        for (int i = 0; i < STEPS; i++) {
          product = Work.multiply(product, 1);
          Thread.onSpinWait();
        }
      }
    }
    return product;
  }

  /** A step, one of 10,000. */
  @Benchmark
  @Rows("VM-46")
  @OperationsPerInvocation(STEPS)
  public long step(Walker walker) throws ExecutionException, InterruptedException {
    return walker.walk();
  }
}
