package dev.plumbline.benches.memory.footprint;

import dev.plumbline.benches.memory.registry.LightContainer;
import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.backend.H2DatabaseService;
import dev.plumbline.cleanroom.backend.InProcessHttpService;
import dev.plumbline.cleanroom.container.Liveness;
import dev.plumbline.cleanroom.metric.MetricsSnapshot;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32C;

/**
 * A small test of cleanroom by itself, as a program: an HTTP server and a database started, asked
 * and stopped, a hundred containers, a hundred tests.
 *
 * <p>It prints {@code TESTED} and the peak of its heap in bytes when all passed, then waits to be
 * looked at; at a first line of input it prints {@code NATIVE} and what its JVM has committed. It
 * ends when its input does, so it can't outlive who started it.
 */
final class SelfTest {
  static final String TESTED = "TESTED ";
  static final String NATIVE = "NATIVE ";
  static final int TIMES = 100;
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private SelfTest() {}

  /**
   * Runs the test.
   *
   * @return what was counted
   * @throws IllegalStateException when something isn't as it must be
   */
  static MetricsSnapshot run() throws Exception {
    LongAdder closes = new LongAdder();
    MetricsSnapshot counted;
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      List<ServicePlugin> services =
          List.of(new InProcessHttpService("self-test-http"), new H2DatabaseService("self-test"));
      for (ServicePlugin service : services) {
        environment.services().register(service);
        environment.services().start(service.name());
      }
      if (!environment.checkServices(DEADLINE).allHealthy()) {
        throw new IllegalStateException("a service isn't healthy");
      }
      for (int i = 0; i < TIMES; i++) {
        environment
            .containers()
            .getOrCreate(
                "container-" + i,
                LightContainer.class,
                Liveness.CHECKED,
                () -> LightContainer.alive(closes));
        int number = i;
        environment.execute("test-" + i, () -> checksum(number));
      }
      for (ServicePlugin service : services) {
        environment.services().stop(service.name());
      }
      counted = environment.metrics();
    }
    if (counted.testsPassed() != TIMES || closes.sum() != TIMES) {
      throw new IllegalStateException("counted " + counted + ", closed " + closes);
    }
    return counted;
  }

  private static long checksum(int number) {
    CRC32C checksum = new CRC32C();
    checksum.update(("document " + number).repeat(TIMES).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  /** The peaks of all parts of the heap, added up, in bytes; they need not be of one moment. */
  static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }

  public static void main(String[] arguments) throws Exception {
    run();
    talk(System.out);
  }

  private static void talk(PrintStream output) throws IOException {
    output.println(TESTED + heapPeak());
    output.flush();
    try (BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      if (input.readLine() != null) {
        output.println(NATIVE + NativeMemory.committed().orElse(0));
        output.flush();
        while (input.readLine() != null) {
          // Until the input ends.
        }
      }
    }
  }
}
