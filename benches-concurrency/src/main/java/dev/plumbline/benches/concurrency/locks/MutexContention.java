package dev.plumbline.benches.concurrency.locks;

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
 * What does a lock cost that nobody else wants, and what one that everybody wants? Rows VM-48,
 * VM-49 and VM-50.
 *
 * <p>Two threads do the same 10 multiplications under a lock, in {@link #own} each under a lock of
 * its own and in {@link #shared} both under one. The score is the turns of both together in a
 * second; where two take turns at one lock, half as many are the most that can be, and what is
 * missing beyond that is the price of handing the lock over. A mean time of a turn would say
 * little: a lock that is not fair may keep one thread waiting for a whole iteration.
 *
 * <p>More threads are had with {@code -t 4} or {@code -t 8}, longer turns with {@code -p
 * multiplications=10,100,1000}, and the last of the family with {@code -p mutex=semaphore}.
 *
 * <p>Not measured: how evenly threads get their turns.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Threads(2)
public class MutexContention {

  /** A lock for each thread. */
  @State(Scope.Thread)
  public static class Own {
    /** What kind of lock. */
    @Param("reentrant")
    public Mutex mutex;

    /** How much is done under it. */
    @Param("10")
    public int multiplications;

    private GuardedNumber number;
    private long turns;

    /** Makes the lock. */
    @Setup
    public void make() {
      number = mutex.guard();
      turns = 0;
    }

    /** Holds the number's own count against the turns. */
    @TearDown
    public void check() {
      MutexContention.check(number, turns);
    }
  }

  /** One lock for all threads. */
  @State(Scope.Benchmark)
  public static class Shared {
    /** What kind of lock. */
    @Param({"intrinsic", "reentrant", "fair", "stamped"})
    public Mutex mutex;

    /** How much is done under it. */
    @Param("10")
    public int multiplications;

    private GuardedNumber number;

    /** Makes the lock. */
    @Setup
    public void make() {
      number = mutex.guard();
    }

    /** Holds the number's own count against the turns of all threads. */
    @TearDown
    public void check(Tally tally) {
      MutexContention.check(number, tally.turns());
    }
  }

  private static void check(GuardedNumber number, long turns) {
    if (number.changes() != turns) {
      throw new IllegalStateException(turns + " turns, but " + number.changes() + " changes");
    }
  }

  /** A turn at a lock that no other thread wants. */
  @Benchmark
  @Rows("VM-48")
  public long own(Own own) {
    own.turns++;
    return own.number.change(own.multiplications);
  }

  /** A turn at the lock that all threads want. */
  @Benchmark
  @Rows({"VM-49", "VM-50"})
  public long shared(Shared shared, Turns turns) {
    turns.take();
    return shared.number.change(shared.multiplications);
  }
}
