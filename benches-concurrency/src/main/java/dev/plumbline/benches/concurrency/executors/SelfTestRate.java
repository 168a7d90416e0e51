package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.suite.Rows;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
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
 * How many small hermetic tests does this machine run in a second, by how many it runs at once, and
 * is a limit of 4 the right one? Rows SLO-9 and SLO-17.
 *
 * <p>A test opens an environment of its own, writes 4 KiB into its work folder, reads them back,
 * compares checksums, and closes the environment, folder included. Tests come in batches of 32.
 * {@link #sequential} runs them on one thread; {@link #pooled} on a pool of {@code concurrency}
 * threads; {@link #limited} on a virtual thread each, of which a semaphore lets {@code limit} run.
 *
 * <p>The pool has 4 threads; a thread for each core is had with {@code -p concurrency=1,4,cores},
 * other limits with {@code -p limit=1,2,4,8}, and platform threads behind the limit, for JVMs
 * without virtual ones, with {@code -p runner=platform}.
 *
 * <p>Not measured: tests that start services ({@link StartScaling}), and a disk: the documents
 * don't leave the operating system's cache.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SelfTestRate {
  private static final int TESTS = 32;

  /** A pool of threads. */
  @State(Scope.Benchmark)
  public static class Pool {
    /** How many threads it has: a number, or {@code cores}. */
    @Param("4")
    public String concurrency;

    private TaskRunner open;

    /** Makes the pool. */
    @Setup
    public void open() {
      open =
          "cores".equals(concurrency)
              ? Runner.pool.open()
              : Runner.pool.open(Integer.parseInt(concurrency));
    }

    /** Ends it. */
    @TearDown
    public void close() {
      open.close();
    }
  }

  /** A thread for each test, and a limit to how many run. */
  @State(Scope.Benchmark)
  public static class Limited {
    /** What kind of thread. */
    @Param("virtual")
    public Runner runner;

    /** How many tests run at once. */
    @Param("4")
    public int limit;

    private TaskRunner open;
    private Semaphore permits;

    /** Opens the runner, or skips. */
    @Setup
    public void open() {
      open = runner.open(TESTS);
      permits = new Semaphore(limit);
    }

    long run(int number) {
      permits.acquireUninterruptibly();
      try {
        return SelfTest.run(number);
      } finally {
        permits.release();
      }
    }

    /** Ends its threads; a permit that is missing would have lowered the limit. */
    @TearDown
    public void close() {
      open.close();
      if (permits.availablePermits() != limit) {
        throw new IllegalStateException("permits left: " + permits.availablePermits());
      }
    }
  }

  /** One test after another. */
  @Benchmark
  @Rows({"SLO-9", "SLO-17"})
  @OperationsPerInvocation(TESTS)
  public long sequential() {
    long passed = 0;
    for (int i = 0; i < TESTS; i++) {
      passed += SelfTest.run(i);
    }
    return checked(passed);
  }

  /** On a pool. */
  @Benchmark
  @Rows("SLO-9")
  @OperationsPerInvocation(TESTS)
  public long pooled(Pool pool) throws ExecutionException, InterruptedException {
    return checked(pool.open.sum(TESTS, SelfTest::run));
  }

  /** On a thread for each test, behind a limit. */
  @Benchmark
  @Rows("SLO-17")
  @OperationsPerInvocation(TESTS)
  public long limited(Limited limited) throws ExecutionException, InterruptedException {
    return checked(limited.open.sum(TESTS, limited::run));
  }

  private static long checked(long passed) {
    if (passed != TESTS) {
      throw new IllegalStateException(passed + " of " + TESTS + " tests passed");
    }
    return passed;
  }
}
