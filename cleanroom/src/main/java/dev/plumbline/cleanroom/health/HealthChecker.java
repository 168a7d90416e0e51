package dev.plumbline.cleanroom.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Asks several services for their health within one deadline for all of them.
 *
 * <p>Probes run on this checker's own daemon threads, never on the caller's, because only then can
 * the caller leave a probe that hangs. A probe still running at the deadline is interrupted and
 * reported as timed out; its late answer is ignored. Threads are started when first needed and end
 * with {@link #close}, or after a minute without work.
 */
public final class HealthChecker implements AutoCloseable {
  private final Object lock = new Object();
  private ExecutorService executor;
  private boolean closed;

  /**
   * Asks one after another, on one thread.
   *
   * @param checks what to ask, with names that differ
   * @param deadline the time for all of them together
   * @return an answer for each check
   * @throws InterruptedException when the caller is interrupted while waiting
   */
  public HealthReport inOrder(List<HealthCheck> checks, Duration deadline)
      throws InterruptedException {
    AtomicReferenceArray<Health> answers = new AtomicReferenceArray<>(checks.size());
    Future<?> asking =
        executor()
            .submit(
                () -> {
                  for (int i = 0;
                      i < checks.size() && !Thread.currentThread().isInterrupted();
                      i++) {
                    answers.set(i, checks.get(i).answer());
                  }
                });
    try {
      asking.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // Those without an answer are the ones that timed out.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a health check failed beyond repair", e.getCause());
    } finally {
      asking.cancel(true);
    }
    Map<String, Health> byName = new LinkedHashMap<>();
    for (int i = 0; i < checks.size(); i++) {
      Health answer = answers.get(i);
      put(byName, checks.get(i), answer == null ? late(deadline) : answer);
    }
    return new HealthReport(byName);
  }

  /**
   * Asks all at once, each on a thread of its own.
   *
   * @param checks what to ask, with names that differ
   * @param deadline the time for all of them together
   * @return an answer for each check
   * @throws InterruptedException when the caller is interrupted while waiting
   */
  public HealthReport together(List<HealthCheck> checks, Duration deadline)
      throws InterruptedException {
    List<Callable<Health>> questions = new ArrayList<>(checks.size());
    for (HealthCheck check : checks) {
      questions.add(check::answer);
    }
    List<Future<Health>> answers =
        executor().invokeAll(questions, deadline.toNanos(), TimeUnit.NANOSECONDS);
    Map<String, Health> byName = new LinkedHashMap<>();
    for (int i = 0; i < checks.size(); i++) {
      put(byName, checks.get(i), answerOf(answers.get(i), deadline));
    }
    return new HealthReport(byName);
  }

  private static Health answerOf(Future<Health> answer, Duration deadline)
      throws InterruptedException {
    try {
      return answer.get();
    } catch (CancellationException e) {
      return late(deadline);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a health check failed beyond repair", e.getCause());
    }
  }

  private static void put(Map<String, Health> byName, HealthCheck check, Health answer) {
    if (byName.putIfAbsent(check.name(), answer) != null) {
      throw new IllegalArgumentException("two health checks are named " + check.name());
    }
  }

  private static Health late(Duration deadline) {
    return Health.timedOut("no answer within " + deadline.toMillis() + " ms");
  }

  private ExecutorService executor() {
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("the health checker is closed");
      }
      if (executor == null) {
        executor =
            Executors.newCachedThreadPool(
                work -> {
                  Thread thread = new Thread(work, "cleanroom-health");
                  thread.setDaemon(true);
                  return thread;
                });
      }
      return executor;
    }
  }

  /** Interrupts what is still running and ends the threads; the second call does nothing. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (executor != null) {
        executor.shutdownNow();
      }
    }
  }
}
