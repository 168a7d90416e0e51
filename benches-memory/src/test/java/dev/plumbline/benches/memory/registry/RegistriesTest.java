package dev.plumbline.benches.memory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.cleanroom.service.ServiceRegistry;
import dev.plumbline.cleanroom.service.ServiceState;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

final class RegistriesTest {
  private final ResourceStack resources = new ResourceStack();
  private final LongAdder closes = new LongAdder();

  @Test
  void aFilledRegistryHasALivingContainerUnderEachKeyAndClosesItOnce() throws Exception {
    ContainerRegistry registry = new ContainerRegistry(resources, ContainerCounters.striped());
    Registries.fill(registry, Keys.inOrder("c", 50), closes);
    assertThat(registry.size()).isEqualTo(50);
    LightContainer one = registry.find("c-49", LightContainer.class).orElseThrow();
    assertThat(one.isAlive()).isTrue();
    resources.close();
    assertThat(one.isAlive()).isFalse();
    assertThat(closes.sum()).isEqualTo(50);
  }

  @Test
  void aDeadContainerIsMadeAnewByEveryCheckedRequest() throws Exception {
    ContainerCounters counters = ContainerCounters.striped();
    ContainerRegistry registry = new ContainerRegistry(resources, counters);
    for (int i = 0; i < 5; i++) {
      registry.getOrCreate(
          "c", LightContainer.class, Liveness.CHECKED, () -> LightContainer.dead(closes));
    }
    assertThat(counters.statistics().created()).isEqualTo(5);
    assertThat(closes.sum()).isEqualTo(4);
    assertThat(registry.size()).isEqualTo(1);
  }

  @Test
  void aLightServiceIsHealthyWhileItRuns() throws Exception {
    ServiceRegistry registry = Registries.services(resources);
    LightService service = new LightService("s");
    registry.register(service);
    assertThat(service.health().isHealthy()).isFalse();
    registry.start("s");
    assertThat(service.health().isHealthy()).isTrue();
    resources.close();
    assertThat(service.health().isHealthy()).isFalse();
    assertThat(registry.state("s")).isEqualTo(ServiceState.STOPPED);
  }
}
