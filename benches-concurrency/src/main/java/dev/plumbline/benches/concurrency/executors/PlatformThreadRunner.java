package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntToLongFunction;

/** Starts a platform thread for each task, and joins them all. */
final class PlatformThreadRunner implements TaskRunner {
  private record Started(Thread thread, FutureTask<Long> result) {}

  @Override
  public long sum(int tasks, IntToLongFunction task)
      throws ExecutionException, InterruptedException {
    List<Started> all = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int index = i;
      FutureTask<Long> result = new FutureTask<>(() -> task.applyAsLong(index));
      Thread thread = SuiteThreads.platform(result);
      thread.start();
      all.add(new Started(thread, result));
    }
    for (Started each : all) {
      each.thread().join();
    }
    long sum = 0;
    for (Started each : all) {
      sum += each.result().get();
    }
    return sum;
  }

  /** Nothing to end: every thread was joined. */
  @Override
  public void close() {}
}
