package dev.plumbline.benches.cleanroom;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.execution.TestOutcome;
import dev.plumbline.cleanroom.telemetry.OtlpReceiver;
import dev.plumbline.cleanroom.telemetry.TelemetryMode;
import dev.plumbline.suite.Rows;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
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
 * What does the framework add to a test, by where its telemetry goes? Row CL-9; the overhead is
 * {@link #throughFramework} against {@link #direct}.
 *
 * <p>The body computes a checksum of 4 KiB, a small piece of real work. With {@code telemetry=otlp}
 * the spans are encoded as protobuf and posted to a receiver in the same JVM, which decodes and
 * counts them. Every 128 tests, the framework's largest batch, all waiting spans are sent and
 * acknowledged (in memory: forgotten) within the timed region, so each test pays its share of the
 * delivery and none is dropped; at the end the receiver's count has to be that of the tests.
 *
 * <p>Not measured: a network, and the receiver of a real back end. The receiver here shares the
 * cores with the test.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ExecuteTest {
  private static final int BATCH = 128;
  private static final Duration FLUSH_DEADLINE = Duration.ofSeconds(10);

  /** What the test checks. */
  @State(Scope.Thread)
  public static class Body {
    private final byte[] document = new byte[4096];

    /** Fills the document. */
    @Setup
    public void fill() {
      for (int i = 0; i < document.length; i++) {
        document[i] = (byte) (i * 31);
      }
    }

    long checksum() {
      CRC32C checksum = new CRC32C();
      checksum.update(document);
      return checksum.getValue();
    }
  }

  /** An environment with telemetry. */
  @State(Scope.Thread)
  public static class Framework {
    /** Where telemetry goes. */
    @Param({"off", "memory", "otlp"})
    public TelemetryTarget telemetry;

    private CleanroomEnvironment environment;
    private OtlpReceiver receiver;
    private long tests;

    /** Opens the receiver, where one is needed, and the environment. */
    @Setup
    public void open() throws IOException {
      receiver = telemetry == TelemetryTarget.otlp ? OtlpReceiver.open() : null;
      TelemetryMode mode =
          switch (telemetry) {
            case off -> new TelemetryMode.Off();
            case memory -> new TelemetryMode.InMemory();
            case otlp -> new TelemetryMode.Otlp(receiver.endpoint());
          };
      environment = CleanroomEnvironment.open(CleanroomOptions.defaults().withTelemetry(mode));
      tests = 0;
    }

    TestOutcome<Long> execute(Body body) {
      TestOutcome<Long> outcome = environment.execute("checksum", body::checksum);
      if (++tests % BATCH == 0) {
        deliver();
      }
      return outcome;
    }

    private void deliver() {
      if (!environment.telemetry().flush(FLUSH_DEADLINE)) {
        throw new IllegalStateException("spans were lost or not acknowledged");
      }
      environment.telemetry().reset();
    }

    /** Closes both and holds what arrived against what was executed. */
    @TearDown
    public void close() {
      deliver();
      long passed = environment.metrics().testsPassed();
      environment.close();
      if (passed != tests) {
        throw new IllegalStateException("executed " + tests + " tests, " + passed + " passed");
      }
      if (receiver != null) {
        long arrived = receiver.spans();
        receiver.close();
        if (arrived != tests) {
          throw new IllegalStateException("executed " + tests + " tests, received " + arrived);
        }
      }
    }
  }

  /** The body, called as it is. */
  @Benchmark
  @Rows("CL-9")
  public long direct(Body body) {
    return body.checksum();
  }

  /** The same body, run by the framework. */
  @Benchmark
  @Rows("CL-9")
  public TestOutcome<Long> throughFramework(Framework framework, Body body) {
    return framework.execute(body);
  }
}
