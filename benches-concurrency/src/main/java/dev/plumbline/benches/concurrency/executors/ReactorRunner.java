package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.IntToLongFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Merges a stream for each task, each subscribed to on a pool, and blocks for their sum. */
final class ReactorRunner implements TaskRunner {
  private final ExecutorService pool;
  private final Scheduler scheduler;

  ReactorRunner(int threads) {
    pool = SuiteThreads.pool(threads);
    scheduler = Schedulers.fromExecutorService(pool);
  }

  @Override
  public long sum(int tasks, IntToLongFunction task) throws ExecutionException {
    if (tasks == 0) {
      return 0;
    }
    try {
      Long sum =
          Flux.range(0, tasks)
              .flatMap(
                  index -> Mono.fromSupplier(() -> task.applyAsLong(index)).subscribeOn(scheduler),
                  tasks)
              .reduce(0L, Long::sum)
              .block();
      return sum == null ? 0 : sum;
    } catch (RuntimeException e) {
      throw new ExecutionException(e);
    }
  }

  @Override
  public void close() {
    scheduler.dispose();
    SuiteThreads.end(pool);
  }
}
