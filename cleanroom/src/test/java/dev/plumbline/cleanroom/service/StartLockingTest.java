package dev.plumbline.cleanroom.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartLockingTest {

  private interface Starting {
    void run() throws Exception;
  }

  private record Service(String name, Starting starting) implements ServicePlugin {
    @Override
    public void start() throws Exception {
      starting.run();
    }

    @Override
    public void stop() {}

    @Override
    public Health health() {
      return Health.healthy();
    }
  }

  private static ServiceRegistry registry(StartLocking locking) {
    return new ServiceRegistry(
        new ResourceStack(), new MetricsRecorder(ContainerCounters.striped()), locking);
  }

  private static Thread starting(ServiceRegistry registry, String name) {
    Thread thread =
        new Thread(
            () -> {
              try {
                registry.start(name);
              } catch (ServiceFailure e) {
                throw new IllegalStateException(e);
              }
            });
    thread.start();
    return thread;
  }

  @Test
  void withALockForEachServiceTwoStartsMeet() throws InterruptedException {
    ServiceRegistry registry = registry(StartLocking.PER_SERVICE);
    CyclicBarrier bothStarting = new CyclicBarrier(2);
    registry.register(new Service("a", () -> bothStarting.await(30, TimeUnit.SECONDS)));
    registry.register(new Service("b", () -> bothStarting.await(30, TimeUnit.SECONDS)));
    Thread a = starting(registry, "a");
    Thread b = starting(registry, "b");
    a.join();
    b.join();
    assertThat(registry.state("a")).isEqualTo(ServiceState.RUNNING);
    assertThat(registry.state("b")).isEqualTo(ServiceState.RUNNING);
  }

  @Test
  void withOneLockTheSecondStartWaitsForTheFirst() throws InterruptedException {
    ServiceRegistry registry = registry(StartLocking.GLOBAL);
    CountDownLatch firstIsStarting = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    registry.register(
        new Service(
            "a",
            () -> {
              firstIsStarting.countDown();
              mayGoOn.await();
            }));
    registry.register(new Service("b", () -> {}));
    Thread a = starting(registry, "a");
    firstIsStarting.await();
    Thread b = starting(registry, "b");
    while (b.getState() != Thread.State.WAITING && b.isAlive()) {
      Thread.onSpinWait();
    }
    assertThat(registry.state("b")).isEqualTo(ServiceState.REGISTERED);
    mayGoOn.countDown();
    a.join();
    b.join();
    assertThat(registry.state("b")).isEqualTo(ServiceState.RUNNING);
  }
}
