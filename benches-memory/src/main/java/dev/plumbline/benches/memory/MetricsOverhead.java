package dev.plumbline.benches.memory;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.execution.TestOutcome;
import dev.plumbline.suite.Rows;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does it add to a test to look at the environment's metrics during it? Row CL-28.
 *
 * <p>One environment, open all the time, executes a test that computes a checksum of 16 KiB; then
 * its metrics are read not at all, once or ten times. The overheads are {@code reads=1} and {@code
 * reads=10} against {@code reads=0}, of forks of the same rounds.
 *
 * <p>Not measured: opening the environment, reading through OpenTelemetry ({@code Metrics} of the
 * cleanroom suite), and reading while other threads count.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class MetricsOverhead {
  private static final int DOCUMENT = 16 * 1024;

  /** An open environment, and what its tests check. */
  @State(Scope.Thread)
  public static class Open {
    /** How often the metrics are read after each test. */
    @Param({"0", "1", "10"})
    public int reads;

    private final byte[] document = new byte[DOCUMENT];
    private CleanroomEnvironment environment;
    private long executed;

    /** Opens it. */
    @Setup
    public void open() {
      environment = CleanroomEnvironment.open();
      executed = 0;
    }

    private long checksum() {
      CRC32C checksum = new CRC32C();
      checksum.update(document);
      return checksum.getValue();
    }

    /** Closes it and holds its count against what was executed. */
    @TearDown
    public void close() {
      long passed = environment.metrics().testsPassed();
      environment.close();
      if (passed != executed) {
        throw new IllegalStateException("executed " + executed + " tests, " + passed + " passed");
      }
    }
  }

  /** One test and the reads after it. */
  @Benchmark
  @Rows("CL-28")
  public TestOutcome<Long> execute(Open state, Blackhole blackhole) {
    TestOutcome<Long> outcome = state.environment.execute("checksum", state::checksum);
    state.executed++;
    for (int i = 0; i < state.reads; i++) {
      blackhole.consume(state.environment.metrics());
    }
    return outcome;
  }
}
