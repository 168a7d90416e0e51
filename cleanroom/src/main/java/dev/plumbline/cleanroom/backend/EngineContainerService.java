package dev.plumbline.cleanroom.backend;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.io.IOException;
import java.net.URI;

/**
 * An HTTP server in a container, by way of Testcontainers.
 *
 * <p>Testcontainers is loaded by {@link #start} and not before, and only when {@link
 * ContainerEngine} finds an engine that has the image: nothing is ever pulled.
 */
public final class EngineContainerService implements ServicePlugin {
  private final String name;
  private volatile HttpContainer container;

  /** A service that isn't started. */
  public EngineContainerService(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() throws IOException {
    ContainerEngine.Status status = ContainerEngine.ofEnvironment().status();
    if (status instanceof ContainerEngine.Unavailable unavailable) {
      throw new IOException(unavailable.reason());
    }
    HttpContainer starting = new HttpContainer();
    container = starting;
    starting.start();
  }

  /**
   * Where it answers.
   *
   * @throws IllegalStateException when it isn't running
   */
  public URI address() {
    return running().address();
  }

  /**
   * The engine's identifier of the container.
   *
   * @throws IllegalStateException when it isn't running
   */
  public String containerId() {
    return running().id();
  }

  private HttpContainer running() {
    HttpContainer current = container;
    if (current == null) {
      throw new IllegalStateException("service " + name + " isn't running");
    }
    return current;
  }

  @Override
  public void stop() {
    HttpContainer current = container;
    if (current != null) {
      current.close();
      container = null;
    }
  }

  @Override
  public Health health() throws IOException, InterruptedException {
    return HttpProbe.get(address());
  }
}
