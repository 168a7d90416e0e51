package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.footprint.RetainedSize;
import dev.plumbline.benches.memory.registry.Keys;
import dev.plumbline.benches.memory.registry.LightService;
import dev.plumbline.benches.memory.registry.Registries;
import dev.plumbline.cleanroom.health.HealthChecker;
import dev.plumbline.cleanroom.health.HealthReport;
import dev.plumbline.cleanroom.resource.ResourceStack;
import dev.plumbline.cleanroom.service.ServiceFailure;
import dev.plumbline.cleanroom.service.ServiceRegistry;
import dev.plumbline.suite.Rows;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How does a registry of services grow: the time to fill it, the bytes of an entry, and the time to
 * check all? Row CL-27.
 *
 * <p>The registry is cleanroom's own; the services start, stop and answer and do nothing else.
 * {@link #fill} times the registration of all of them, none is started, in 16 registries in a row,
 * for one is full in less time than a look at the clock can tell well. {@link #checkAll} asks all
 * of them, running, for their health within a deadline, as an environment does. {@code
 * bytesPerEntry} is by JOL, for services that are registered and not started, the service and its
 * name included; the set-up fails when it is over {@value #MOST_BYTES}.
 *
 * <p>100 services; the row's others and more are had with {@code -p
 * entries=10,50,100,500,1000,10000,100000}. JMH adds {@code bytesPerEntry} up over iterations.
 *
 * <p>Not measured: a start, a service that does something, and the environment around the registry.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ServiceRegistryGrowth {
  /** A service, its state, its lock, its name and a map entry take about 250 bytes. */
  static final long MOST_BYTES = 1024;

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** How many registries are filled between two looks at the clock. */
  private static final int BATCH = 16;

  private static LightService[] services(int count) {
    String[] names = Keys.inOrder("service", count);
    LightService[] services = new LightService[count];
    for (int i = 0; i < count; i++) {
      services[i] = new LightService(names[i]);
    }
    return services;
  }

  /** Empty registries, anew for each invocation. */
  @State(Scope.Thread)
  public static class Empty {
    /** How many services are registered. */
    @Param("100")
    public int entries;

    private final ServiceRegistry[] registries = new ServiceRegistry[BATCH];
    private LightService[] services;

    /** Makes the services. */
    @Setup
    public void makeServices() {
      services = services(entries);
    }

    /** Makes the registries. */
    @Setup(Level.Invocation)
    public void open() {
      Arrays.setAll(registries, index -> Registries.services(new ResourceStack()));
    }

    /** Every service must be known to each. */
    @TearDown(Level.Invocation)
    public void check() {
      for (ServiceRegistry registry : registries) {
        int known = registry.names().size();
        if (known != entries) {
          throw new IllegalStateException("registered " + known + " of " + entries + " services");
        }
      }
    }
  }

  /** A registry of running services. */
  @State(Scope.Thread)
  public static class Running {
    /** How many services are running. */
    @Param("100")
    public int entries;

    private final HealthChecker checker = new HealthChecker();
    private ResourceStack resources;
    private ServiceRegistry registry;

    /** Starts them. */
    @Setup
    public void start() throws ServiceFailure {
      resources = new ResourceStack();
      registry = Registries.services(resources);
      for (LightService service : services(entries)) {
        registry.register(service);
        registry.start(service.name());
      }
    }

    /** Holds the answers against what they must be, and stops the services. */
    @TearDown
    public void stop() throws InterruptedException {
      HealthReport report = checker.inOrder(registry.runningChecks(), DEADLINE);
      resources.close();
      int stillRunning = registry.runningChecks().size();
      checker.close();
      if (!report.allHealthy() || report.byName().size() != entries || stillRunning != 0) {
        throw new IllegalStateException(
            "of "
                + entries
                + " services "
                + report.byName().size()
                + " answered, "
                + stillRunning
                + " did not stop");
      }
    }
  }

  /** What an entry takes of the heap. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Footprint {
    private double bytesPerEntry;

    /** Fills one registry, and holds it against an empty one. */
    @Setup
    public void measure(BenchmarkParams benchmark) {
      int entries = Integer.parseInt(benchmark.getParam("entries"));
      ServiceRegistry registry = Registries.services(new ResourceStack());
      long empty = RetainedSize.of(registry);
      for (LightService service : services(entries)) {
        registry.register(service);
      }
      bytesPerEntry = (double) (RetainedSize.of(registry) - empty) / entries;
      if (!(bytesPerEntry > 0 && bytesPerEntry <= MOST_BYTES)) {
        throw new IllegalStateException(
            "an entry takes " + bytesPerEntry + " bytes; at most " + MOST_BYTES + " are right");
      }
    }

    /** Bytes retained for each entry. */
    public double bytesPerEntry() {
      return bytesPerEntry;
    }
  }

  /** From an empty registry to a full one. */
  @Benchmark
  @Rows("CL-27")
  @OperationsPerInvocation(BATCH)
  public ServiceRegistry[] fill(Empty state, Footprint footprint) {
    for (ServiceRegistry registry : state.registries) {
      for (LightService service : state.services) {
        registry.register(service);
      }
    }
    return state.registries;
  }

  /** One question to each, within a deadline for all. */
  @Benchmark
  @Rows("CL-27")
  public HealthReport checkAll(Running state) throws InterruptedException {
    return state.checker.inOrder(state.registry.runningChecks(), DEADLINE);
  }
}
