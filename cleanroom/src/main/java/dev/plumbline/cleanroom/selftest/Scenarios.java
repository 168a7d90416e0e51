package dev.plumbline.cleanroom.selftest;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.backend.ChildProcessService;
import dev.plumbline.cleanroom.backend.EngineContainerService;
import dev.plumbline.cleanroom.backend.H2DatabaseService;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.backend.ServiceContainer;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.execution.TestOutcome;
import dev.plumbline.cleanroom.service.ServicePlugin;
import dev.plumbline.cleanroom.telemetry.TelemetryMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;

/** The scenarios of the self-test. */
final class Scenarios {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private Scenarios() {}

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  /** An environment with a work folder, which is gone with it. */
  static void environment() throws Exception {
    Path folder;
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      folder = environment.workFolder();
      Files.writeString(folder.resolve("note"), environment.id());
    }
    check(!Files.exists(folder), "the work folder outlived its environment");
  }

  /** An HTTP server in this JVM. */
  static void httpService() throws Exception {
    lifeOf(new InProcessHttpService("subject"));
  }

  /** An HTTP server in a JVM of its own. */
  static void childProcess() throws Exception {
    lifeOf(new ChildProcessService("subject"));
  }

  /** An HTTP server in a container. */
  static void container() throws Exception {
    lifeOf(new EngineContainerService("subject"));
  }

  private static void lifeOf(ServicePlugin service) throws Exception {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      environment.services().register(service);
      environment.services().start(service.name());
      check(environment.checkServices(DEADLINE).allHealthy(), service.name() + " is not healthy");
      environment.services().stop(service.name());
    }
  }

  /** A database that keeps what is written to it. */
  static void database() throws Exception {
    H2DatabaseService service = new H2DatabaseService("subject");
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      environment.services().register(service);
      environment.services().start(service.name());
      try (Statement statement = service.connection().createStatement()) {
        statement.execute("create table kept (id int primary key)");
        statement.execute("insert into kept values (1), (2)");
        try (ResultSet rows = statement.executeQuery("select count(*) from kept")) {
          check(rows.next() && rows.getInt(1) == 2, "the database lost a row");
        }
      }
    }
  }

  /** A container that is asked for twice is made once. */
  static void reuse() throws Exception {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      ServiceContainer first = container(environment);
      check(first == container(environment), "a living container was made anew");
    }
  }

  private static ServiceContainer container(CleanroomEnvironment environment) throws Exception {
    return environment
        .containers()
        .getOrCreate(
            "subject",
            ServiceContainer.class,
            Liveness.CHECKED,
            () -> ServiceContainer.start(new InProcessHttpService("subject")));
  }

  /** Ten services are asked together. */
  static void health() throws Exception {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      for (int number = 0; number < 10; number++) {
        String name = "subject-" + number;
        environment.services().register(new InProcessHttpService(name));
        environment.services().start(name);
      }
      check(environment.checkServices(DEADLINE).allHealthy(), "a service is not healthy");
    }
  }

  /** A body that passes and one that fails, seen by telemetry. */
  static void execution() {
    CleanroomOptions options =
        CleanroomOptions.defaults().withTelemetry(new TelemetryMode.InMemory());
    try (CleanroomEnvironment environment = CleanroomEnvironment.open(options)) {
      TestOutcome<Integer> passed = environment.execute("passes", () -> 42);
      TestOutcome<Integer> failed =
          environment.execute(
              "fails",
              () -> {
                throw new IllegalStateException("meant to");
              });
      check(passed instanceof TestOutcome.Passed, "a body that returns did not pass");
      check(failed instanceof TestOutcome.Failed, "a body that throws did not fail");
      check(environment.metrics().testsExecuted() == 2, "an execution was not counted");
      check(environment.telemetry().spans().size() == 2, "an execution left no span");
    }
  }
}
