package dev.plumbline.benches.concurrency.locks;

import dev.plumbline.benches.concurrency.Tally;
import dev.plumbline.benches.concurrency.Turns;
import dev.plumbline.benches.concurrency.Work;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
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
 * From which share of reads on does a lock for readers pay? Row VM-51.
 *
 * <p>A table of 64 numbers is read whole, or written whole. In {@link #mixed} two threads do both,
 * each by draws of its own that are the same in every run; {@code reads} of 100 are reads. In the
 * group {@code readersAndWriter} one thread only reads, as fast as it can, and one only writes,
 * with 1000 multiplications of its own after each write: without them it hardly ever lets go of a
 * lock that is not fair, and the reader waits for whole iterations. The score is the turns of all
 * threads in a second; in the group reads and writes have scores of their own beside it.
 *
 * <p>The share is 90; others are had with {@code -p reads=50,75,90,95,99}, a plain lock to compare
 * with by {@code -p lock=reentrant}, more threads with {@code -t 8}, and the row's ten readers and
 * one writer with {@code -tg 10,1}.
 *
 * <p>Not measured: readers that hold a lock for long, where a lock for readers gains most.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ReadShare {
  private static final int OF = 100;
  private static final int BETWEEN_WRITES = 1000;

  /** The table of the threads that both read and write. */
  @State(Scope.Benchmark)
  public static class Mixed {
    /** How the table is kept whole. */
    @Param({"readwrite", "stamped", "copy"})
    public TableLock lock;

    /** How many of 100 turns are reads. */
    @Param("90")
    public int reads;

    private SharedTable table;

    /** Makes the table. */
    @Setup
    public void make() {
      table = lock.open();
    }

    /** Holds the table against the writes of all threads. */
    @TearDown
    public void check(Tally writes) {
      ReadShare.check(table, writes);
    }
  }

  /** The table of the group. */
  @State(Scope.Benchmark)
  public static class Apart {
    /** How the table is kept whole. */
    @Param("readwrite")
    public TableLock lock;

    private long ownWork = 1;
    private SharedTable table;

    /** Makes the table. */
    @Setup
    public void make() {
      table = lock.open();
    }

    /** Holds the table against the writes of all threads. */
    @TearDown
    public void check(Tally writes) {
      ReadShare.check(table, writes);
    }
  }

  /** A thread's draws, evenly spread (xorshift, Marsaglia 2003). */
  @State(Scope.Thread)
  public static class Draws {
    private long next = 0x2545F4914F6CDD1DL;

    boolean isRead(int reads) {
      next ^= next << 13;
      next ^= next >>> 7;
      next ^= next << 17;
      return (next >>> 33) % OF < reads;
    }
  }

  private static void check(SharedTable table, Tally writes) {
    if (table.read() != writes.turns() * SharedTable.ENTRIES) {
      throw new IllegalStateException(
          writes.turns() + " writes, but the table adds up to " + table.read());
    }
  }

  /** A read or a write, as the draw falls. */
  @Benchmark
  @Rows("VM-51")
  @Threads(2)
  public long mixed(Mixed mixed, Draws draws, Turns writes) {
    if (draws.isRead(mixed.reads)) {
      return mixed.table.read();
    }
    writes.take();
    mixed.table.write();
    return 0;
  }

  /** A read, beside the group's writer. */
  @Benchmark
  @Rows("VM-51")
  @Group("readersAndWriter")
  @GroupThreads(1)
  public long reader(Apart apart) {
    return apart.table.read();
  }

  /** A write, beside the group's readers, and some work of the writer's own. */
  @Benchmark
  @Rows("VM-51")
  @Group("readersAndWriter")
  @GroupThreads(1)
  public long writer(Apart apart, Turns writes) {
    writes.take();
    apart.table.write();
    return Work.multiply(apart.ownWork, BETWEEN_WRITES);
  }
}
