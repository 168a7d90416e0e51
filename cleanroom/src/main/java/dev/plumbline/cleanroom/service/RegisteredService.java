package dev.plumbline.cleanroom.service;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.health.HealthCheck;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.util.concurrent.locks.ReentrantLock;

/** One service with its state. The lock is held while the plug-in works. */
final class RegisteredService {
  private static final long NO_TICKET = -1;

  private final String name;
  private final ServicePlugin plugin;
  private final ReentrantLock lock;
  private final ResourceStack resources;
  private final MetricsRecorder metrics;
  private volatile ServiceState state = ServiceState.REGISTERED;
  private long ticket = NO_TICKET;

  RegisteredService(
      String name,
      ServicePlugin plugin,
      ReentrantLock lock,
      ResourceStack resources,
      MetricsRecorder metrics) {
    this.name = name;
    this.plugin = plugin;
    this.lock = lock;
    this.resources = resources;
    this.metrics = metrics;
  }

  ServiceState state() {
    return state;
  }

  HealthCheck check() {
    return new HealthCheck(name, plugin::health);
  }

  void start() throws ServiceFailure {
    lock.lock();
    try {
      if (state == ServiceState.RUNNING || ticket != NO_TICKET) {
        throw new IllegalStateException(
            "service " + name + " is " + state + "; stop it before it is started again");
      }
      state = ServiceState.STARTING;
      try {
        plugin.start();
        Health health = plugin.health();
        if (!health.isHealthy()) {
          throw new IllegalStateException("not healthy after its start: " + health.reason());
        }
        ticket = resources.push("service " + name, this::stop);
      } catch (Exception | LinkageError | AssertionError e) {
        throw failedStart(e);
      }
      state = ServiceState.RUNNING;
      metrics.recordServiceStarted();
    } finally {
      lock.unlock();
    }
  }

  private ServiceFailure failedStart(Throwable cause) {
    ServiceFailure failure =
        new ServiceFailure("service " + name + " did not start: " + cause.getMessage(), cause);
    try {
      plugin.stop();
    } catch (Exception | LinkageError | AssertionError e) {
      failure.addSuppressed(e);
    }
    state = ServiceState.FAILED;
    metrics.recordServiceFailure();
    restoreInterrupt(cause);
    return failure;
  }

  void stop() throws ServiceFailure {
    lock.lock();
    try {
      if (ticket == NO_TICKET) {
        return;
      }
      state = ServiceState.STOPPING;
      try {
        plugin.stop();
      } catch (Exception | LinkageError | AssertionError e) {
        // The ticket stays, so that closing the environment tries again.
        state = ServiceState.FAILED;
        metrics.recordServiceFailure();
        restoreInterrupt(e);
        throw new ServiceFailure("service " + name + " did not stop: " + e.getMessage(), e);
      }
      resources.forget(ticket);
      ticket = NO_TICKET;
      state = ServiceState.STOPPED;
      metrics.recordServiceStopped();
    } finally {
      lock.unlock();
    }
  }

  private static void restoreInterrupt(Throwable cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }
}
