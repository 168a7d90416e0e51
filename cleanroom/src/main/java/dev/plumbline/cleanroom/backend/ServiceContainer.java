package dev.plumbline.cleanroom.backend;

import dev.plumbline.cleanroom.container.ContainerHandle;
import dev.plumbline.cleanroom.service.ServicePlugin;

/** A running service as a container, so that it can be made once and used again. */
public final class ServiceContainer implements ContainerHandle {
  private final ServicePlugin service;

  private ServiceContainer(ServicePlugin service) {
    this.service = service;
  }

  /**
   * Starts a service.
   *
   * @throws Exception when it doesn't start; what it had opened is freed, or a suppressed exception
   */
  public static ServiceContainer start(ServicePlugin service) throws Exception {
    try {
      service.start();
      return new ServiceContainer(service);
    } catch (Exception e) {
      try {
        service.stop();
      } catch (Exception stopping) {
        e.addSuppressed(stopping);
      }
      throw e;
    }
  }

  /** The service. */
  public ServicePlugin service() {
    return service;
  }

  /** Asks the service for its health. */
  @Override
  public boolean isAlive() {
    try {
      return service.health().isHealthy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    service.stop();
  }
}
