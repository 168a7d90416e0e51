package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.function.IntToLongFunction;

/** Splits the indices in halves until one is left, in a fork/join pool of its own. */
final class ForkJoinRunner implements TaskRunner {
  private final ForkJoinPool pool;

  ForkJoinRunner(int parallelism) {
    pool = new ForkJoinPool(parallelism);
  }

  @Override
  public long sum(int tasks, IntToLongFunction task)
      throws ExecutionException, InterruptedException {
    return tasks == 0 ? 0 : pool.submit(new Range(0, tasks, task)).get();
  }

  @Override
  public void close() {
    SuiteThreads.end(pool);
  }

  /** Never written to a stream, whatever its ancestors say. */
  @SuppressWarnings("serial")
  private static final class Range extends RecursiveTask<Long> {
    private final int from;
    private final int to;
    private final IntToLongFunction task;

    Range(int from, int to, IntToLongFunction task) {
      this.from = from;
      this.to = to;
      this.task = task;
    }

    @Override
    protected Long compute() {
      if (to - from == 1) {
        return task.applyAsLong(from);
      }
      int middle = (from + to) >>> 1;
      Range left = new Range(from, middle, task);
      left.fork();
      long right = new Range(middle, to, task).compute();
      return left.join() + right;
    }
  }
}
