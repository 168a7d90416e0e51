package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;

/** Submits each task to an executor and asks each future for its result. */
final class ExecutorRunner implements TaskRunner {
  private final ExecutorService executor;

  ExecutorRunner(ExecutorService executor) {
    this.executor = executor;
  }

  @Override
  public long sum(int tasks, IntToLongFunction task)
      throws ExecutionException, InterruptedException {
    List<Future<Long>> results = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int index = i;
      results.add(executor.submit(() -> task.applyAsLong(index)));
    }
    long sum = 0;
    for (Future<Long> result : results) {
      sum += result.get();
    }
    return sum;
  }

  @Override
  public void close() {
    SuiteThreads.end(executor);
  }
}
