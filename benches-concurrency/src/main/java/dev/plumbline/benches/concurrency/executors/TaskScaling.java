package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.Work;
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
 * From which size on is a task worth handing to a pool, and do more workers make a batch faster?
 * Rows VM-44 and VM-45.
 *
 * <p>A task is a chain of multiplications, each of which needs the one before. {@link #direct} does
 * the batch on the caller's thread; {@link #submitted} hands each task to a pool of {@code workers}
 * threads and waits for all. Tasks a second are {@code tasks} over the time; the speed-up is {@code
 * direct} over {@code submitted}, and the efficiency that over the workers, or over the cores where
 * these are fewer.
 *
 * <p>The batch is of 32 tasks of 1000 multiplications, on two workers. The row's other sizes are
 * had with {@code -p tasks=1,2,4,8,16,32}, the sweep with {@code -p
 * multiplications=10,100,1000,10000,100000} and {@code -p workers=1,2,4}.
 *
 * <p>Not measured: tasks that touch memory or wait, and making the pool.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TaskScaling {

  /** The tasks. */
  @State(Scope.Benchmark)
  public static class Batch {
    /** How many tasks there are. */
    @Param("32")
    public int tasks;

    /** How long each is. */
    @Param("1000")
    public int multiplications;

    private long expected;

    /** Does all of it once, to know what must come out. */
    @Setup
    public void expect() {
      expected = 0;
      for (int i = 0; i < tasks; i++) {
        expected += task(i);
      }
    }

    long task(int index) {
      return Work.multiply(index + 1L, multiplications);
    }

    long checked(long sum) {
      if (sum != expected) {
        throw new IllegalStateException("the tasks' sum is " + sum + ", not " + expected);
      }
      return sum;
    }
  }

  /** The threads. */
  @State(Scope.Benchmark)
  public static class Workers {
    /** How many threads the pool has. */
    @Param("2")
    public int workers;

    private TaskRunner pool;

    /** Makes the pool. */
    @Setup
    public void open() {
      pool = Runner.pool.open(workers);
    }

    /** Ends it. */
    @TearDown
    public void close() {
      pool.close();
    }
  }

  /** All tasks, one after another, on the caller's thread. */
  @Benchmark
  @Rows({"VM-44", "VM-45"})
  public long direct(Batch batch) {
    long sum = 0;
    for (int i = 0; i < batch.tasks; i++) {
      sum += batch.task(i);
    }
    return batch.checked(sum);
  }

  /** All tasks on the pool. */
  @Benchmark
  @Rows({"VM-44", "VM-45"})
  public long submitted(Batch batch, Workers workers)
      throws ExecutionException, InterruptedException {
    return batch.checked(workers.pool.sum(batch.tasks, batch::task));
  }
}
