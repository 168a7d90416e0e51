package dev.plumbline.cleanroom.service;

import dev.plumbline.cleanroom.health.HealthCheck;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The services of one environment, each under a name of its own. Safe for use by many threads. */
public final class ServiceRegistry {
  private final ConcurrentHashMap<String, RegisteredService> services = new ConcurrentHashMap<>();
  private final ResourceStack resources;
  private final MetricsRecorder metrics;
  private final ReentrantLock sharedLock;

  /**
   * An empty registry.
   *
   * @param resources where running services are kept for closing
   * @param metrics where starts and stops are counted
   * @param locking what is locked while a service starts
   */
  public ServiceRegistry(ResourceStack resources, MetricsRecorder metrics, StartLocking locking) {
    this.resources = Objects.requireNonNull(resources, "resources");
    this.metrics = Objects.requireNonNull(metrics, "metrics");
    this.sharedLock = locking == StartLocking.GLOBAL ? new ReentrantLock() : null;
  }

  /**
   * Makes a service known. It isn't started.
   *
   * @throws IllegalArgumentException when the name is blank or taken
   */
  public void register(ServicePlugin plugin) {
    String name = plugin.name();
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a service needs a name; got " + name);
    }
    ReentrantLock lock = sharedLock == null ? new ReentrantLock() : sharedLock;
    RegisteredService service = new RegisteredService(name, plugin, lock, resources, metrics);
    if (services.putIfAbsent(name, service) != null) {
      throw new IllegalArgumentException("a service named " + name + " is registered already");
    }
  }

  /**
   * Starts a service and returns when it is healthy.
   *
   * @throws IllegalArgumentException when no service has that name
   * @throws IllegalStateException when it is running already
   * @throws ServiceFailure when the start failed or the service wasn't healthy after it; what it
   *     had opened has been freed, or is a suppressed exception
   */
  public void start(String name) throws ServiceFailure {
    known(name).start();
  }

  /**
   * Stops a service and returns when what it held is free; does nothing when it isn't running.
   *
   * @throws IllegalArgumentException when no service has that name
   * @throws ServiceFailure when the stop failed; closing the environment tries again
   */
  public void stop(String name) throws ServiceFailure {
    known(name).stop();
  }

  /**
   * Where a service is in its life.
   *
   * @throws IllegalArgumentException when no service has that name
   */
  public ServiceState state(String name) {
    return known(name).state();
  }

  /** The names of all services, sorted. */
  public List<String> names() {
    return List.copyOf(new TreeSet<>(services.keySet()));
  }

  /** A health check for each running service, sorted by name. */
  public List<HealthCheck> runningChecks() {
    return new TreeSet<>(services.keySet())
        .stream()
            .map(services::get)
            .filter(service -> service.state() == ServiceState.RUNNING)
            .map(RegisteredService::check)
            .toList();
  }

  private RegisteredService known(String name) {
    RegisteredService service = services.get(name);
    if (service == null) {
      throw new IllegalArgumentException(
          "no service is named " + name + "; registered are " + names());
    }
    return service;
  }
}
