package dev.plumbline.benches.concurrency.executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.benches.concurrency.SuiteThreads;
import dev.plumbline.suite.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class RunnerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int TASKS = 50;
  private static final int ROUNDS = 100;

  private static TaskRunner open(Runner runner) {
    try {
      return runner.open(3);
    } catch (IllegalStateException e) {
      if (e.getMessage().startsWith(Skipped.PREFIX)) {
        return abort(e.getMessage());
      }
      throw e;
    }
  }

  /** What is wrong with a runner, in as many rounds as there are. */
  private static Optional<String> fault(TaskRunner runner) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AtomicIntegerArray calls = new AtomicIntegerArray(TASKS);
      long sum =
          runner.sum(
              TASKS,
              index -> {
                calls.incrementAndGet(index);
                return index;
              });
      for (int i = 0; i < TASKS; i++) {
        if (calls.get(i) != 1) {
          return Optional.of("round " + round + ": task " + i + " ran " + calls.get(i) + " times");
        }
      }
      if (sum != TASKS * (TASKS - 1) / 2) {
        return Optional.of("round " + round + ": the sum is " + sum);
      }
    }
    return Optional.empty();
  }

  /** Two workers look for the next task, and may find the same. */
  private static final class NextUnchecked implements TaskRunner {
    private volatile int next;

    @Override
    public long sum(int tasks, IntToLongFunction task) throws InterruptedException {
      next = 0;
      AtomicLong sum = new AtomicLong();
      List<Thread> workers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        workers.add(new Thread(() -> work(tasks, task, sum)));
      }
      workers.forEach(Thread::start);
      for (Thread worker : workers) {
        worker.join();
      }
      return sum.get();
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private void work(int tasks, IntToLongFunction task, AtomicLong sum) {
      for (int index = next; index < tasks; index = next) {
        Thread.yield();
        next = index + 1;
        sum.addAndGet(task.applyAsLong(index));
      }
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @EnumSource
  void eachTaskRunsOnceAndNoThreadIsLeft(Runner runner) throws Exception {
    try (TaskRunner open = open(runner)) {
      assertThat(fault(open)).isEmpty();
      assertThat(open.sum(0, index -> 1)).isZero();
      assertThat(open.sum(1, index -> index + 7)).isEqualTo(7);
    }
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aTaskThatThrowsIsNoResult(Runner runner) throws Exception {
    try (TaskRunner open = open(runner)) {
      assertThatThrownBy(
              () ->
                  open.sum(
                      3,
                      index -> {
                        if (index == 1) {
                          throw new ArithmeticException("no");
                        }
                        return index;
                      }))
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(ArithmeticException.class);
    }
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }

  @Test
  void aRunnerWhoseWorkersFindTheSameTaskIsFoundOut() throws Exception {
    try (TaskRunner broken = new NextUnchecked()) {
      assertThat(fault(broken)).isPresent();
    }
  }
}
