package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.backend.ChildProcessService;
import dev.plumbline.cleanroom.backend.ContainerEngine;
import dev.plumbline.cleanroom.backend.EngineContainerService;
import dev.plumbline.cleanroom.backend.H2DatabaseService;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.backend.LmdbService;
import dev.plumbline.cleanroom.service.ServicePlugin;
import dev.plumbline.suite.Skipped;

/** What a benchmark starts; the values of the parameter {@code backend}. */
public enum Backend {
  /** The JDK's HTTP server in this JVM. */
  inprocess,
  /** An H2 database in this JVM's memory. */
  database,
  /** An LMDB environment, a file mapped into this JVM's memory. */
  lmdb,
  /** An HTTP server in a JVM of its own. */
  process,
  /** An HTTP server in a container. */
  testcontainers;

  /** The name under which {@link #newService} is registered. */
  static final String SERVICE = "subject";

  /** A new service that isn't started. */
  ServicePlugin newService() {
    return switch (this) {
      case inprocess -> new InProcessHttpService(SERVICE);
      case database -> new H2DatabaseService(SERVICE);
      case lmdb -> new LmdbService(SERVICE);
      case process -> new ChildProcessService(SERVICE);
      case testcontainers -> new EngineContainerService(SERVICE);
    };
  }

  /** Ends the measurement as skipped where this backend can't run. */
  void require() {
    if (this == testcontainers) {
      requireEngine();
    }
    if (this == lmdb && !LmdbService.missing().isEmpty()) {
      throw Skipped.because(LmdbService.missing());
    }
  }

  /** Ends the measurement as skipped where containers can't be started. */
  static void requireEngine() {
    if (ContainerEngine.ofEnvironment().status()
        instanceof ContainerEngine.Unavailable unavailable) {
      throw Skipped.because(unavailable.reason());
    }
  }
}
