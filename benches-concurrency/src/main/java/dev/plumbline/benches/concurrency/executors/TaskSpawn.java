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
 * What does it cost to have something done by another thread, by what kind of thread it is? Rows
 * VM-42 and SLO-15.
 *
 * <p>One operation hands out all tasks of a batch, waits for each and adds up what they return,
 * which is their own number: nearly all that is left is making or waking threads. The pools are
 * open before, with as many threads as the JVM sees cores; {@code platform} and {@code virtual}
 * make a thread for each task, for that is how they are meant to be used.
 *
 * <p>The batch is of 100; the others of the row are had with {@code -p tasks=1,10,100,1000}, the
 * other runners with {@code -p runner=forkjoin,reactor}.
 *
 * <p>Not measured: tasks with work of their own ({@link TaskScaling}), and the memory that a thread
 * holds.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TaskSpawn {

  /** An open runner. */
  @State(Scope.Benchmark)
  public static class Batch {
    /** What the tasks run on. */
    @Param({"platform", "pool", "virtual"})
    public Runner runner;

    /** How many tasks are handed out together. */
    @Param("100")
    public int tasks;

    private TaskRunner open;

    /** Opens the runner, or skips. */
    @Setup
    public void open() {
      open = runner.open();
    }

    long run() throws ExecutionException, InterruptedException {
      long sum = open.sum(tasks, index -> index);
      if (sum != tasks * (tasks - 1L) / 2) {
        throw new IllegalStateException("tasks were lost or run twice: their sum is " + sum);
      }
      return sum;
    }

    /** Ends its threads. */
    @TearDown
    public void close() {
      open.close();
    }
  }

  /** Hands out a batch and waits for all of it. */
  @Benchmark
  @Rows({"VM-42", "SLO-15"})
  public long spawnAndAwait(Batch batch) throws ExecutionException, InterruptedException {
    return batch.run();
  }
}
