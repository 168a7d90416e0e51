package dev.plumbline.benches.concurrency.registries;

import dev.plumbline.benches.concurrency.Stress;
import dev.plumbline.cleanroom.container.ContainerFactory;
import dev.plumbline.cleanroom.container.ContainerHandle;
import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.ContainerStatistics;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row CL-32: the factory runs once for each key, and the counters add up. */
@Timeout(60)
class FactoryOnceTest {
  private static final int THREADS = 4;
  private static final int KEYS = 8;
  private static final int ROUNDS = 400;

  private record Handle(AtomicInteger closes) implements ContainerHandle {
    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public void close() {
      closes.incrementAndGet();
    }
  }

  /** A registry, and what it says of itself. */
  private interface Subject {
    ContainerHandle get(String key, ContainerFactory<Handle> factory) throws Exception;

    ContainerStatistics counted();

    void close();
  }

  private static Subject real(ContainerCounters counters) {
    ResourceStack resources = new ResourceStack();
    ContainerRegistry registry = new ContainerRegistry(resources, counters);
    return new Subject() {
      @Override
      public ContainerHandle get(String key, ContainerFactory<Handle> factory) throws Exception {
        return registry.getOrCreate(key, Handle.class, Liveness.CHECKED, factory);
      }

      @Override
      public ContainerStatistics counted() {
        return counters.statistics();
      }

      @Override
      public void close() {
        resources.close();
      }
    };
  }

  /** Looks first and inserts then, as the original of this suite does. */
  private static final class LookThenInsert implements Subject {
    private final Map<String, Handle> handles = new ConcurrentHashMap<>();
    private final ContainerCounters counters = ContainerCounters.atomic();

    @Override
    public ContainerHandle get(String key, ContainerFactory<Handle> factory) throws Exception {
      Handle found = handles.get(key);
      if (found != null) {
        counters.recordReused();
        return found;
      }
      Handle made = factory.create();
      handles.put(key, made);
      counters.recordCreated();
      return made;
    }

    @Override
    public ContainerStatistics counted() {
      return counters.statistics();
    }

    @Override
    public void close() {
      handles.values().forEach(Handle::close);
    }
  }

  /** Every thread asks for every key, each in an order of its own. */
  private record Asking(Subject subject, AtomicIntegerArray made, AtomicInteger closes)
      implements Stress.Round {
    Asking(Subject subject) {
      this(subject, new AtomicIntegerArray(KEYS), new AtomicInteger());
    }

    @Override
    public void act(int thread, SplittableRandom random) throws Exception {
      int first = random.nextInt(2);
      for (int i = 0; i < KEYS; i++) {
        int key = (first + i) % KEYS;
        ContainerHandle handle = subject.get("key-" + key, () -> make(key));
        if (!handle.isAlive()) {
          throw new IllegalStateException("a dead handle for key " + key);
        }
      }
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private Handle make(int key) {
      made.incrementAndGet(key);
      // Making takes a while, in which others come and ask.
      Thread.yield();
      return new Handle(closes);
    }

    @Override
    public Optional<String> fault() {
      subject.close();
      for (int i = 0; i < KEYS; i++) {
        if (made.get(i) != 1) {
          return Optional.of("the factory of key " + i + " ran " + made.get(i) + " times");
        }
      }
      if (closes.get() != KEYS) {
        return Optional.of(closes + " of " + KEYS + " handles were closed");
      }
      ContainerStatistics expected = new ContainerStatistics(KEYS, (THREADS - 1L) * KEYS);
      return subject.counted().equals(expected)
          ? Optional.empty()
          : Optional.of("counted " + subject.counted());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFactoryRunsOnceForEachKeyAndTheCountersAddUp(boolean striped)
      throws InterruptedException {
    Stress.assertSound(
        THREADS,
        ROUNDS,
        () -> new Asking(real(striped ? ContainerCounters.striped() : ContainerCounters.atomic())));
  }

  @Test
  void aRegistryThatLooksFirstAndInsertsThenIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(THREADS, ROUNDS, () -> new Asking(new LookThenInsert()));
  }
}
