package dev.plumbline.cleanroom.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.ContainerStatistics;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ContainerRegistryTest {
  private final ResourceStack resources = new ResourceStack();
  private final ContainerCounters counters = ContainerCounters.striped();
  private final ContainerRegistry registry = new ContainerRegistry(resources, counters);

  private FakeContainer get(String key, Liveness liveness) {
    return get(key, liveness, FakeContainer::new);
  }

  private FakeContainer get(
      String key, Liveness liveness, ContainerFactory<FakeContainer> factory) {
    try {
      return registry.getOrCreate(key, FakeContainer.class, liveness, factory);
    } catch (ContainerFailure | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSameKeyGivesTheSameContainer() {
    FakeContainer first = get("db", Liveness.TRUSTED);
    assertThat(get("db", Liveness.TRUSTED)).isSameAs(first);
    assertThat(get("db", Liveness.CHECKED)).isSameAs(first);
    assertThat(get("queue", Liveness.TRUSTED)).isNotSameAs(first);
    assertThat(counters.statistics()).isEqualTo(new ContainerStatistics(2, 2));
    assertThat(counters.statistics().reuseShare()).isEqualTo(0.5);
  }

  @Test
  void aDeadContainerIsClosedAndMadeAnewOnlyWhenItsLifeIsChecked() {
    FakeContainer first = get("db", Liveness.TRUSTED);
    first.alive = false;
    assertThat(get("db", Liveness.TRUSTED)).isSameAs(first);
    FakeContainer second = get("db", Liveness.CHECKED);
    assertThat(second).isNotSameAs(first);
    assertThat(first.closes).hasValue(1);
    resources.close();
    assertThat(first.closes).hasValue(1);
    assertThat(second.closes).hasValue(1);
  }

  @Test
  void aFailingFactoryLeavesTheKeyFree() {
    IOException cause = new IOException("no image");
    ContainerFailure failure =
        catchThrowableOfType(
            ContainerFailure.class,
            () ->
                registry.getOrCreate(
                    "db",
                    FakeContainer.class,
                    Liveness.TRUSTED,
                    () -> {
                      throw cause;
                    }));
    assertThat(failure).hasMessage("container db was not made: no image").hasCause(cause);
    assertThat(registry.size()).isZero();
    assertThat(get("db", Liveness.TRUSTED)).isNotNull();
    assertThat(counters.statistics()).isEqualTo(new ContainerStatistics(1, 0));
  }

  @Test
  void factoriesOfDifferentKeysRunSideBySide() {
    CyclicBarrier bothMaking = new CyclicBarrier(2);
    ContainerFactory<FakeContainer> meeting =
        () -> {
          bothMaking.await(30, TimeUnit.SECONDS);
          return new FakeContainer();
        };
    CompletableFuture<FakeContainer> other =
        CompletableFuture.supplyAsync(
            () -> get("a", Liveness.TRUSTED, meeting), work -> new Thread(work).start());
    assertThat(get("b", Liveness.TRUSTED, meeting)).isNotSameAs(other.join());
  }

  @Test
  void aFactoryThatAsksForItsOwnKeyIsRefusedInsteadOfWaitingForever() {
    assertThatIllegalStateException()
        .isThrownBy(() -> get("db", Liveness.TRUSTED, () -> get("db", Liveness.TRUSTED)))
        .havingRootCause()
        .withMessage("the factory of container db asks for its own key");
    assertThat(registry.size()).isZero();
  }

  @Test
  void aClosedEnvironmentRunsNoFactory() {
    FakeContainer container = get("db", Liveness.TRUSTED);
    resources.close();
    assertThat(container.closes).hasValue(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> get("db", Liveness.TRUSTED))
        .withMessage("cannot make container db: the environment is closed");
  }

  @Test
  void aContainerMadeWhileTheEnvironmentClosesIsClosedAtOnce() {
    FakeContainer late = new FakeContainer();
    ContainerFailure failure =
        catchThrowableOfType(
            ContainerFailure.class,
            () ->
                registry.getOrCreate(
                    "db",
                    FakeContainer.class,
                    Liveness.TRUSTED,
                    () -> {
                      resources.close();
                      return late;
                    }));
    assertThat(failure).hasMessageContaining("the environment is closed");
    assertThat(late.closes).hasValue(1);
  }

  @Test
  void findGivesWhatIsThereAndMakesAndCountsNothing() {
    assertThat(registry.find("db", FakeContainer.class)).isEmpty();
    assertThat(registry.size()).isZero();
    FakeContainer made = get("db", Liveness.TRUSTED);
    assertThat(registry.find("db", FakeContainer.class)).containsSame(made);
    assertThat(registry.find("queue", FakeContainer.class)).isEmpty();
    assertThat(counters.statistics()).isEqualTo(new ContainerStatistics(1, 0));
    resources.close();
    assertThat(registry.find("db", FakeContainer.class)).isEmpty();
  }

  @Test
  void findDoesNotSeeAContainerThatIsStillBeingMade() {
    get(
        "db",
        Liveness.TRUSTED,
        () -> {
          assertThat(registry.find("db", FakeContainer.class)).isEmpty();
          return new FakeContainer();
        });
    assertThat(registry.find("db", FakeContainer.class)).isPresent();
  }

  @Test
  void aContainerDoesNotKeepTheThreadThatMadeIt() throws InterruptedException {
    Thread maker = new Thread(() -> get("db", Liveness.TRUSTED));
    maker.start();
    maker.join();
    WeakReference<Thread> kept = new WeakReference<>(maker);
    maker = null;
    for (int attempt = 0; attempt < 20 && kept.get() != null; attempt++) {
      System.gc();
    }
    assertThat(kept.get()).isNull();
    assertThat(registry.find("db", FakeContainer.class)).isPresent();
  }
}
