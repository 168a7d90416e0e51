package dev.plumbline.cleanroom.service;

import dev.plumbline.cleanroom.health.Health;
import java.util.ArrayList;
import java.util.List;

/** A service whose start, stop and health are what a test says. */
final class FakeService implements ServicePlugin {
  private final String name;
  final List<String> calls = new ArrayList<>();
  Exception startFailure;
  Exception stopFailure;
  Health health = Health.healthy();

  FakeService(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() throws Exception {
    calls.add("start");
    if (startFailure != null) {
      throw startFailure;
    }
  }

  @Override
  public void stop() throws Exception {
    calls.add("stop");
    if (stopFailure != null) {
      throw stopFailure;
    }
  }

  @Override
  public Health health() {
    return health;
  }
}
