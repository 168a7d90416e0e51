package dev.plumbline.benches.concurrency.registries;

import dev.plumbline.benches.concurrency.Stress;
import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import dev.plumbline.cleanroom.metric.MetricsSnapshot;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.cleanroom.service.ServicePlugin;
import dev.plumbline.cleanroom.service.ServiceRegistry;
import dev.plumbline.cleanroom.service.StartLocking;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Row CL-32: however many start and stop a service, it never runs twice, and ends stopped. */
@Timeout(60)
class NoLostStopTest {
  private static final int THREADS = 3;
  private static final int TURNS = 10;
  private static final int ROUNDS = 300;

  /** Counts how often it runs at once. */
  private static final class Counted implements ServicePlugin {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String name() {
      return "counted";
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public void start() {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      Thread.yield();
    }

    @Override
    public void stop() {
      running.decrementAndGet();
    }

    @Override
    public Health health() {
      return Health.healthy();
    }
  }

  private interface Lifecycle {
    void start() throws Exception;

    void stop() throws Exception;

    /** Ends the service if it runs, and tells how many starts were not followed by a stop. */
    long end();
  }

  private static Lifecycle real(Counted service, StartLocking locking) {
    ResourceStack resources = new ResourceStack();
    MetricsRecorder metrics = new MetricsRecorder(ContainerCounters.striped());
    ServiceRegistry registry = new ServiceRegistry(resources, metrics, locking);
    registry.register(service);
    return new Lifecycle() {
      @Override
      public void start() throws Exception {
        try {
          registry.start(service.name());
        } catch (IllegalStateException e) {
          // It is running already: another thread was first.
        }
      }

      @Override
      public void stop() throws Exception {
        registry.stop(service.name());
      }

      @Override
      public long end() {
        resources.close();
        MetricsSnapshot counted = metrics.snapshot();
        return counted.servicesStarted() - counted.servicesStopped();
      }
    };
  }

  /** Looks whether the service runs, and then does as if nobody else could have acted since. */
  private static final class LookThenAct implements Lifecycle {
    private final Counted service;
    private volatile boolean running;

    LookThenAct(Counted service) {
      this.service = service;
    }

    @Override
    public void start() {
      if (!running) {
        service.start();
        running = true;
      }
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public void stop() {
      if (running) {
        Thread.yield();
        service.stop();
        running = false;
      }
    }

    @Override
    public long end() {
      stop();
      return 0;
    }
  }

  private record StartingAndStopping(Counted service, Lifecycle lifecycle) implements Stress.Round {
    @Override
    public void act(int thread, SplittableRandom random) throws Exception {
      for (int i = 0; i < TURNS; i++) {
        if (random.nextBoolean()) {
          lifecycle.start();
        } else {
          lifecycle.stop();
        }
        Stress.scatter(random);
      }
    }

    @Override
    public Optional<String> fault() {
      long lost = lifecycle.end();
      if (service.most.get() > 1) {
        return Optional.of("it ran " + service.most + " times at once");
      }
      return lost == 0 && service.running.get() == 0
          ? Optional.empty()
          : Optional.of("lost stops: " + lost + ", still running: " + service.running);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aServiceNeverRunsTwiceAndEndsStopped(StartLocking locking) throws InterruptedException {
    Stress.assertSound(
        THREADS,
        ROUNDS,
        () -> {
          Counted service = new Counted();
          return new StartingAndStopping(service, real(service, locking));
        });
  }

  @Test
  void aLifeCycleThatLooksFirstAndActsThenIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(
        THREADS,
        ROUNDS,
        () -> {
          Counted service = new Counted();
          return new StartingAndStopping(service, new LookThenAct(service));
        });
  }
}
