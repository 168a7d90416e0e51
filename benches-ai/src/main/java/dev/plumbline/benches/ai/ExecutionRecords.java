package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.execution.Outcome;
import dev.plumbline.intelligence.execution.ResourceUsage;
import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import dev.plumbline.suite.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * How much of what the service does is making its records, and how much memory do they hold? Rows
 * CL-21 and CL-24.
 *
 * <p>{@link #execution} and {@link #resourceUsage} make one record each from parts that are there.
 * They are the suite's control: nanoseconds, and what they allocate is the size of the records.
 * Much more than that is the harness's own.
 *
 * <p>{@link #list} makes a list of executions, ids and all: its {@code gc.alloc.rate.norm} is what
 * that allocates, {@code bytesPerExecution} what one of them holds in memory as long as the list
 * lives, texts included (found by walking over all objects with JOL; like every such size it is
 * that of this JVM's object layout). The other lengths are had with {@code -p
 * count=100,1000,10000}.
 *
 * <p>Not measured: reading or writing an execution ({@link ExecutionStorage}).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ExecutionRecords {

  /** What records are made of; not final, so that nothing is known to the compiler. */
  @State(Scope.Thread)
  public static class Parts {
    private UUID id = new UUID(1, 2);
    private String testName = "com.example.order.AcceptanceTest.case1";
    private Instant start = ExecutionSource.FIRST_START;
    private Duration duration = Duration.ofMillis(1_234);
    private Outcome outcome = Outcome.PASSED;
    private Optional<String> message = Optional.empty();
    private Duration cpuTime = Duration.ofMillis(987);
    private long peakMemory = 1L << 30;
    private long bytesRead = 1L << 20;
    private long bytesWritten = 1L << 10;
    private ResourceUsage usage = usage();

    private ResourceUsage usage() {
      return new ResourceUsage(cpuTime, peakMemory, bytesRead, bytesWritten);
    }

    private TestExecution execution() {
      return new TestExecution(id, testName, start, duration, outcome, message, usage);
    }

    /** Holds the records against their parts. */
    @TearDown
    public void check() {
      TestExecution made = execution();
      if (!made.usage().equals(usage()) || made.usage().peakMemoryBytes() != peakMemory) {
        throw new IllegalStateException("a record of other parts: " + made);
      }
    }
  }

  /**
   * How much memory an execution of a list holds. JMH adds it up over iterations in its own
   * summary; each of its raw values is the number.
   */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Footprint {
    private double bytes;

    /** The mean over the list, in bytes. */
    public double bytesPerExecution() {
      return bytes;
    }
  }

  /** Where executions come from. */
  @State(Scope.Thread)
  public static class Source {
    /** How many executions a list has. */
    @Param("1000")
    public int count;

    private final ExecutionSource source = new ExecutionSource(24);
    private double bytes;

    /** Looks once at how much memory a list holds. */
    @Setup
    public void weigh(Footprint footprint) {
      bytes = (double) RetainedSize.of(list()) / count;
      footprint.bytes = bytes;
    }

    private List<TestExecution> list() {
      List<TestExecution> list = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        list.add(source.next());
      }
      return list;
    }

    /** Holds the size against that of a list twice as long, which holds twice as much. */
    @TearDown
    public void check() {
      List<TestExecution> more = list();
      more.addAll(list());
      double among = (double) RetainedSize.of(more) / more.size();
      if (!(Math.abs(among / bytes - 1) < 0.2) || bytes < 100 || bytes > 2_000) {
        throw new IllegalStateException(
            "an execution holds " + bytes + " bytes and among twice as many " + among);
      }
    }
  }

  /** One execution. */
  @Benchmark
  @Rows("CL-21")
  public TestExecution execution(Parts parts) {
    return parts.execution();
  }

  /** Four numbers. */
  @Benchmark
  @Rows("CL-21")
  public ResourceUsage resourceUsage(Parts parts) {
    return parts.usage();
  }

  /** A list of executions. */
  @Benchmark
  @Rows("CL-24")
  public List<TestExecution> list(Source source) {
    return source.list();
  }
}
