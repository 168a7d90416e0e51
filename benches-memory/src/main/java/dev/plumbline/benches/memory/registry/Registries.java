package dev.plumbline.benches.memory.registry;

import dev.plumbline.cleanroom.container.ContainerFailure;
import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.cleanroom.service.ServiceRegistry;
import dev.plumbline.cleanroom.service.StartLocking;
import java.util.concurrent.atomic.LongAdder;

/** Fills registries such as an environment has, without the environment around them. */
public final class Registries {
  private Registries() {}

  /**
   * An empty registry of services.
   *
   * @param resources where running ones are kept for closing
   */
  public static ServiceRegistry services(ResourceStack resources) {
    return new ServiceRegistry(
        resources, new MetricsRecorder(ContainerCounters.striped()), StartLocking.PER_SERVICE);
  }

  /**
   * Puts a living container under each key.
   *
   * @param closes counts their closes
   */
  public static void fill(ContainerRegistry registry, String[] keys, LongAdder closes)
      throws ContainerFailure, InterruptedException {
    for (String key : keys) {
      registry.getOrCreate(
          key, LightContainer.class, Liveness.TRUSTED, () -> LightContainer.alive(closes));
    }
  }
}
