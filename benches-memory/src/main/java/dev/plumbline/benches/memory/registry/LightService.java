package dev.plumbline.benches.memory.registry;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.service.ServicePlugin;

/**
 * The lightest service there can be: it knows whether it runs, and says so when it is asked. What a
 * registry full of them takes in time and memory is the registry's own.
 */
public final class LightService implements ServicePlugin {
  private final String name;
  private volatile boolean running;

  /** A service that isn't started. */
  public LightService(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public Health health() {
    return running ? Health.healthy() : Health.unhealthy("it isn't running");
  }
}
