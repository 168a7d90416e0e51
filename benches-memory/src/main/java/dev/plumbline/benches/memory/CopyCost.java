package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.copy.MutableReport;
import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.health.HealthReport;
import dev.plumbline.suite.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
 * What does it cost to hand a result over a border so that neither side can change the other's? Row
 * CL-30.
 *
 * <p>A report of the health of a hundred services (others with {@code -p entries=10,1000}). {@link
 * #immutableSnapshot} makes the report cleanroom makes: a copy of the map, the answers in it
 * shared, because nobody can change them. {@link #deepCopy} copies a report of the same findings
 * whose answers can be changed, so each is copied too. {@link #randomId} is what an original of
 * this suite timed together with a copy: the random id of a new handle.
 *
 * <p>Not measured: handing the same immutable report to a second reader, which copies nothing.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CopyCost {
  /** The same findings in both forms. */
  @State(Scope.Thread)
  public static class Findings {
    /** How many services are in the report. */
    @Param("100")
    public int entries;

    private Map<String, Health> byName;
    private MutableReport mutable;

    /** Makes them; one service in ten is unhealthy. */
    @Setup
    public void find() {
      byName = new LinkedHashMap<>();
      for (int i = 0; i < entries; i++) {
        byName.put(
            "service-" + i,
            i % 10 == 0 ? Health.unhealthy("no answer from " + i) : Health.healthy());
      }
      mutable = MutableReport.of(byName);
    }

    /** Both copies must have all findings and share nothing that can be changed. */
    @TearDown
    public void check() {
      MutableReport copy = mutable.deepCopy();
      HealthReport snapshot = new HealthReport(byName);
      if (copy.size() != entries
          || snapshot.byName().size() != entries
          || copy.answer("service-0") == mutable.answer("service-0")) {
        throw new IllegalStateException("a copy is not whole, or none");
      }
    }
  }

  /** A copy of the map; its values can't change. */
  @Benchmark
  @Rows("CL-30")
  public HealthReport immutableSnapshot(Findings state) {
    return new HealthReport(state.byName);
  }

  /** A copy of the map and of everything in it. */
  @Benchmark
  @Rows("CL-30")
  public MutableReport deepCopy(Findings state) {
    return state.mutable.deepCopy();
  }

  /** The id of a new environment. */
  @Benchmark
  @Rows("CL-30")
  public String randomId() {
    return UUID.randomUUID().toString();
  }
}
