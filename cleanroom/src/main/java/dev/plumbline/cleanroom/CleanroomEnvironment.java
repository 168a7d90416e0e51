package dev.plumbline.cleanroom;

import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.execution.TestBody;
import dev.plumbline.cleanroom.execution.TestExecutor;
import dev.plumbline.cleanroom.execution.TestOutcome;
import dev.plumbline.cleanroom.health.HealthChecker;
import dev.plumbline.cleanroom.health.HealthReport;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import dev.plumbline.cleanroom.metric.MetricsSnapshot;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.cleanroom.service.ServicePlugin;
import dev.plumbline.cleanroom.service.ServiceRegistry;
import dev.plumbline.cleanroom.telemetry.Telemetry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * A place of its own for one test or one class of tests: services, containers, a work folder,
 * metrics and telemetry, all of which end with it.
 *
 * <p>{@link #close} closes what was opened in the reverse order, whatever fails on the way. Safe
 * for use by many threads.
 */
public final class CleanroomEnvironment implements AutoCloseable {
  private final String id = UUID.randomUUID().toString();
  private final ResourceStack resources = new ResourceStack();
  private final HealthChecker health = new HealthChecker();
  private final WorkFolder workFolder;
  private final MetricsRecorder metrics;
  private final Telemetry telemetry;
  private final TestExecutor tests;
  private final ServiceRegistry services;
  private final ContainerRegistry containers;

  private CleanroomEnvironment(CleanroomOptions options, Telemetry telemetry) {
    this.telemetry = telemetry;
    workFolder = new WorkFolder(options.parentFolder(), id);
    resources.push("work folder", workFolder::delete);
    resources.push("telemetry", telemetry::close);
    resources.push("health checks", health::close);
    metrics = new MetricsRecorder(options.counters().get());
    tests = new TestExecutor(telemetry.api(), metrics);
    services = new ServiceRegistry(resources, metrics, options.locking());
    containers = new ContainerRegistry(resources, metrics.containers());
  }

  /** Opens an environment with {@link CleanroomOptions#defaults}. */
  public static CleanroomEnvironment open() {
    return open(CleanroomOptions.defaults());
  }

  /**
   * Opens an environment. No service is started and no folder made yet.
   *
   * @throws IllegalArgumentException when two of the options' services have one name
   */
  public static CleanroomEnvironment open(CleanroomOptions options) {
    CleanroomEnvironment environment =
        new CleanroomEnvironment(options, Telemetry.open(options.telemetry()));
    try {
      for (ServicePlugin plugin : options.plugins().get()) {
        environment.services.register(plugin);
      }
      return environment;
    } catch (RuntimeException e) {
      try {
        environment.close();
      } catch (RuntimeException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** A name that no other environment has. */
  public String id() {
    return id;
  }

  /**
   * A folder of this environment's own, made by the first call and deleted with what is in it by
   * {@link #close}. It is made late because making and deleting one costs more than all the rest of
   * an environment, and many tests need none.
   *
   * @throws IOException when it can't be made
   * @throws IllegalStateException when the environment is closed
   */
  public Path workFolder() throws IOException {
    return workFolder.path();
  }

  /** The services. */
  public ServiceRegistry services() {
    return services;
  }

  /** The containers. */
  public ContainerRegistry containers() {
    return containers;
  }

  /** The counts now. */
  public MetricsSnapshot metrics() {
    return metrics.snapshot();
  }

  /** Traces and metrics of the tests executed here. */
  public Telemetry telemetry() {
    return telemetry;
  }

  /** Asks health checks of the caller's own. */
  public HealthChecker health() {
    return health;
  }

  /**
   * Asks all running services together.
   *
   * @param deadline the time for all of them
   * @throws InterruptedException when interrupted while waiting
   */
  public HealthReport checkServices(Duration deadline) throws InterruptedException {
    return health.together(services.runningChecks(), deadline);
  }

  /**
   * Runs a test body; see {@link TestExecutor#execute}.
   *
   * @throws IllegalStateException when the environment is closed
   */
  public <T> TestOutcome<T> execute(String name, TestBody<T> body) {
    if (resources.isClosed()) {
      throw new IllegalStateException("cannot execute " + name + ": the environment is closed");
    }
    return tests.execute(name, body);
  }

  /**
   * Closes everything; the second call does nothing.
   *
   * @throws dev.plumbline.cleanroom.resource.CloseFailure after everything was tried, when
   *     something could not be closed
   */
  @Override
  public void close() {
    resources.close();
  }
}
