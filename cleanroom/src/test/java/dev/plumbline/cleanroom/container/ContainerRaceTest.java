package dev.plumbline.cleanroom.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.ContainerStatistics;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads ask for one key at once, and the factory waits until all of them are there. */
@Timeout(60)
class ContainerRaceTest {
  private static final int THREADS = 16;

  private interface Reuse {
    FakeContainer get(ContainerFactory<FakeContainer> factory) throws Exception;
  }

  /** What one race led to: how often the factory ran, what each caller got, and what was thrown. */
  private static final class Race {
    private final AtomicInteger asking = new AtomicInteger();
    final AtomicInteger factoryRuns = new AtomicInteger();
    final Map<FakeContainer, Boolean> containers = new ConcurrentHashMap<>();
    final List<Exception> failures = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CyclicBarrier together = new CyclicBarrier(THREADS);

    Race run(Reuse reuse, Exception factoryFailure) throws InterruptedException {
      for (int i = 0; i < THREADS; i++) {
        threads.add(
            new Thread(
                () -> {
                  try {
                    together.await();
                    asking.incrementAndGet();
                    containers.put(reuse.get(() -> make(factoryFailure)), true);
                  } catch (Exception e) {
                    synchronized (failures) {
                      failures.add(e);
                    }
                  }
                }));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      return this;
    }

    /** Ends when a second caller came in too, or when all others can only be waiting for this. */
    private FakeContainer make(Exception failure) throws Exception {
      int run = factoryRuns.incrementAndGet();
      while (run == 1 && factoryRuns.get() == 1 && !othersWait()) {
        Thread.onSpinWait();
      }
      if (failure != null) {
        throw failure;
      }
      return new FakeContainer();
    }

    private boolean othersWait() {
      return asking.get() == THREADS
          && threads.stream()
              .filter(thread -> thread != Thread.currentThread())
              .allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }
  }

  @RepeatedTest(20)
  void theFactoryRunsExactlyOnce() throws InterruptedException {
    ContainerCounters counters = ContainerCounters.striped();
    ContainerRegistry registry = new ContainerRegistry(new ResourceStack(), counters);
    Race race =
        new Race()
            .run(
                factory ->
                    registry.getOrCreate("db", FakeContainer.class, Liveness.CHECKED, factory),
                null);
    assertThat(race.failures).isEmpty();
    assertThat(race.factoryRuns).hasValue(1);
    assertThat(race.containers).hasSize(1);
    assertThat(counters.statistics()).isEqualTo(new ContainerStatistics(1, THREADS - 1));
  }

  @Test
  void aRegistryThatLooksFirstAndInsertsThenIsFoundOut() throws InterruptedException {
    Map<String, FakeContainer> containers = new ConcurrentHashMap<>();
    Reuse lookThenInsert =
        factory -> {
          FakeContainer found = containers.get("db");
          if (found == null) {
            found = factory.create();
            containers.put("db", found);
          }
          return found;
        };
    assertThat(new Race().run(lookThenInsert, null).factoryRuns).hasValueGreaterThan(1);
  }

  @RepeatedTest(20)
  void thoseWhoWaitForAFailingFactoryGetItsFailureAndTheKeyIsFree() throws InterruptedException {
    ContainerRegistry registry =
        new ContainerRegistry(new ResourceStack(), ContainerCounters.atomic());
    Race race =
        new Race()
            .run(
                factory ->
                    registry.getOrCreate("db", FakeContainer.class, Liveness.TRUSTED, factory),
                new IOException("no image"));
    assertThat(race.factoryRuns).hasValue(1);
    assertThat(race.failures)
        .hasSize(THREADS)
        .allMatch(failure -> "container db was not made: no image".equals(failure.getMessage()));
    assertThat(registry.size()).isZero();
  }

  @RepeatedTest(20)
  void aDeadContainerIsReplacedOnceHoweverManyNotice() throws InterruptedException {
    ContainerRegistry registry =
        new ContainerRegistry(new ResourceStack(), ContainerCounters.striped());
    FakeContainer dead = new FakeContainer();
    Reuse reuse =
        factory -> registry.getOrCreate("db", FakeContainer.class, Liveness.CHECKED, factory);
    new Race().run(ignored -> reuse.get(() -> dead), null);
    dead.alive = false;
    Race race = new Race().run(reuse, null);
    assertThat(race.failures).isEmpty();
    assertThat(race.factoryRuns).hasValue(1);
    assertThat(race.containers).hasSize(1).doesNotContainKey(dead);
    assertThat(dead.closes).hasValue(1);
  }
}
