package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.service.ServicePlugin;
import dev.plumbline.suite.Rows;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one more service cost an environment? Row CL-2.
 *
 * <p>{@link #register} is the marginal price: services that exist already, under names that differ,
 * go into the empty registry of an open environment. {@link #createAndRegister} also opens and
 * closes the environment, which is what an older suite timed under the name of registration.
 *
 * <p>Not measured: making the service object, starting it, and a registry of thousands.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ServiceRegistration {
  private static final int SERVICES = 100;
  private static final CleanroomOptions WITHOUT_SERVICES =
      CleanroomOptions.defaults().withPlugins(List::of);

  /** Services and an empty registry to put them into. */
  @State(Scope.Thread)
  public static class EmptyRegistry {
    final ServicePlugin[] services = new ServicePlugin[SERVICES];
    CleanroomEnvironment environment;

    /** Makes the services once. */
    @Setup
    public void makeServices() {
      for (int i = 0; i < SERVICES; i++) {
        services[i] = new InProcessHttpService("service-" + i);
      }
    }

    /** Opens an environment that knows no service. */
    @Setup(Level.Invocation)
    public void open() {
      environment = CleanroomEnvironment.open(WITHOUT_SERVICES);
    }

    /** Closes it. */
    @TearDown(Level.Invocation)
    public void close() {
      int registered = environment.services().names().size();
      environment.close();
      if (registered != SERVICES) {
        throw new IllegalStateException("registered " + registered + " instead of " + SERVICES);
      }
    }
  }

  /** One registration, in an environment that is open. */
  @Benchmark
  @Rows("CL-2")
  @OperationsPerInvocation(SERVICES)
  public CleanroomEnvironment register(EmptyRegistry state) {
    for (ServicePlugin service : state.services) {
      state.environment.services().register(service);
    }
    return state.environment;
  }

  /** Opening, one registration, closing. */
  @Benchmark
  @Rows("CL-2")
  public CleanroomEnvironment createAndRegister() {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open(WITHOUT_SERVICES)) {
      environment.services().register(new InProcessHttpService("service"));
      return environment;
    }
  }
}
