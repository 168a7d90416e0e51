package dev.plumbline.cleanroom.reload;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.cleanroom.backend.ChildProcessService;
import dev.plumbline.cleanroom.backend.H2DatabaseService;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.service.ServicePlugin;

/** The services a configuration can ask for. */
public enum ServiceKind {
  /** An HTTP server in this JVM, {@code "http"} in a file. */
  @JsonProperty("http")
  HTTP {
    @Override
    ServicePlugin create(String name) {
      return new InProcessHttpService(name);
    }
  },
  /** A database in this JVM, {@code "database"} in a file. */
  @JsonProperty("database")
  DATABASE {
    @Override
    ServicePlugin create(String name) {
      return new H2DatabaseService(name);
    }
  },
  /** A server in a JVM of its own, {@code "process"} in a file. */
  @JsonProperty("process")
  PROCESS {
    @Override
    ServicePlugin create(String name) {
      return new ChildProcessService(name);
    }
  };

  /** A service of this kind that isn't started. */
  abstract ServicePlugin create(String name);
}
