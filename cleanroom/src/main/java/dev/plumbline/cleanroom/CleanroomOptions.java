package dev.plumbline.cleanroom;

import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.service.ServicePlugin;
import dev.plumbline.cleanroom.service.StartLocking;
import dev.plumbline.cleanroom.telemetry.TelemetryMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How an environment is opened.
 *
 * @param parentFolder where its work folder will be made
 * @param telemetry where its telemetry goes
 * @param locking what is locked while one of its services starts
 * @param counters makes the counters of its containers
 * @param plugins makes the services that are registered from the start, new ones for each
 *     environment
 */
public record CleanroomOptions(
    Path parentFolder,
    TelemetryMode telemetry,
    StartLocking locking,
    Supplier<ContainerCounters> counters,
    Supplier<List<ServicePlugin>> plugins) {

  /** Refuses missing parts. */
  public CleanroomOptions {
    Objects.requireNonNull(parentFolder, "parentFolder");
    Objects.requireNonNull(telemetry, "telemetry");
    Objects.requireNonNull(locking, "locking");
    Objects.requireNonNull(counters, "counters");
    Objects.requireNonNull(plugins, "plugins");
  }

  /**
   * The temporary folder of the system, telemetry off, a lock for each service, striped counters,
   * and the {@link DefaultPlugins}.
   */
  public static CleanroomOptions defaults() {
    return new CleanroomOptions(
        Path.of(System.getProperty("java.io.tmpdir")),
        new TelemetryMode.Off(),
        StartLocking.PER_SERVICE,
        ContainerCounters::striped,
        DefaultPlugins::create);
  }

  /** The same with another parent folder. */
  public CleanroomOptions withParentFolder(Path folder) {
    return new CleanroomOptions(folder, telemetry, locking, counters, plugins);
  }

  /** The same with telemetry going elsewhere. */
  public CleanroomOptions withTelemetry(TelemetryMode mode) {
    return new CleanroomOptions(parentFolder, mode, locking, counters, plugins);
  }

  /** The same with another lock. */
  public CleanroomOptions withLocking(StartLocking other) {
    return new CleanroomOptions(parentFolder, telemetry, other, counters, plugins);
  }

  /** The same with other services from the start. */
  public CleanroomOptions withPlugins(Supplier<List<ServicePlugin>> other) {
    return new CleanroomOptions(parentFolder, telemetry, locking, counters, other);
  }
}
