package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.backend.ChildProcessService;
import dev.plumbline.cleanroom.backend.H2DatabaseService;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.health.HealthCheck;
import dev.plumbline.cleanroom.health.HealthReport;
import dev.plumbline.cleanroom.service.ServiceFailure;
import dev.plumbline.suite.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a check of a whole fleet take, and which part of it is ours? Row CL-11.
 *
 * <p>{@code layer=framework} asks checks that answer a constant: threads, hand-over, deadline and
 * report are what is left. {@code layer=real} asks, in turn, a server over HTTP, a database by a
 * query, and a child process whether it lives. {@link #sequential} asks on one thread, {@link
 * #parallel} on as many as there are checks, both within a deadline that does not fire; a test
 * shows that it would.
 *
 * <p>What a check costs beside waking a thread for all of them is the slope over {@code checks}.
 * The real checks share one service of each kind, so no more than that is running.
 *
 * <p>Not measured: starting the services, a check that hangs, and a network.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class HealthChecks {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** The values of the parameter {@code layer}. */
  public enum Layer {
    /** Checks that answer a constant. */
    framework,
    /** Checks that ask a service. */
    real
  }

  /** The checks, and the services they ask. */
  @State(Scope.Benchmark)
  public static class Fleet {
    /** How many checks are asked. */
    @Param({"1", "5", "10", "20"})
    public int checks;

    /** What is asked. */
    @Param({"framework", "real"})
    public Layer layer;

    private final InProcessHttpService server = new InProcessHttpService("server");
    private final H2DatabaseService database = new H2DatabaseService("rows");
    private final ChildProcessService process = new ChildProcessService("child");
    private CleanroomEnvironment environment;
    private List<HealthCheck> questions;

    /** Starts what is asked. */
    @Setup
    public void start() throws ServiceFailure {
      environment = CleanroomEnvironment.open();
      if (layer == Layer.real) {
        environment.services().register(server);
        environment.services().register(database);
        environment.services().register(process);
        environment.services().start(server.name());
        environment.services().start(database.name());
        environment.services().start(process.name());
      }
      questions = new ArrayList<>(checks);
      for (int i = 0; i < checks; i++) {
        questions.add(new HealthCheck("check-" + i, probe(i)));
      }
    }

    private HealthCheck.Probe probe(int index) {
      if (layer == Layer.framework) {
        return Health::healthy;
      }
      return switch (index % 3) {
        case 0 -> server::health;
        case 1 -> database::health;
        default -> this::processLives;
      };
    }

    private Health processLives() {
      return process.process().isAlive() ? Health.healthy() : Health.unhealthy("the process ended");
    }

    /** Holds the answers against what they must be, and stops the services. */
    @TearDown
    public void stop() throws InterruptedException {
      HealthReport report = environment.health().together(questions, DEADLINE);
      environment.close();
      if (!report.allHealthy() || report.byName().size() != checks) {
        throw new IllegalStateException("a check failed: " + report);
      }
    }
  }

  /** One after another. */
  @Benchmark
  @Rows("CL-11")
  public HealthReport sequential(Fleet fleet) throws InterruptedException {
    return fleet.environment.health().inOrder(fleet.questions, DEADLINE);
  }

  /** All at once. */
  @Benchmark
  @Rows("CL-11")
  public HealthReport parallel(Fleet fleet) throws InterruptedException {
    return fleet.environment.health().together(fleet.questions, DEADLINE);
  }
}
