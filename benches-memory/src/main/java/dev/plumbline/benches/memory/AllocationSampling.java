package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.sites.AllocationRecording;
import dev.plumbline.benches.memory.sites.AllocationReport;
import dev.plumbline.benches.memory.sites.AllocationSite;
import dev.plumbline.benches.memory.sites.HotPath;
import dev.plumbline.cleanroom.metric.MetricsSnapshot;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
import java.io.IOException;
import java.util.List;
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
 * Where does the garbage of cleanroom's hot path come from? Row SLO-20.
 *
 * <p>The hot path is an environment opened, one test executed, and the environment closed. The
 * set-up records it with the flight recorder and adds up its samples by place in the code; {@code
 * topSitePercent} is the share of the first of the ten places, {@code topTenPercent} that of all
 * ten. {@code java -cp benchmarks.jar dev.plumbline.benches.memory.sites.AllocationReport} prints
 * them. A test plants a place that allocates and wants it found first.
 *
 * <p>The score is the hot path while it is being sampled; {@code -p recording=off,on} shows what
 * sampling adds. How much it allocates is {@code gc.alloc.rate.norm}. JMH adds the shares up over
 * iterations; each is the same in all of them.
 *
 * <p>Not measured: how long objects live.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class AllocationSampling {
  /** Enough for some dozens of samples. */
  private static final int TIMES = 2_000;

  private static final double PERCENT = 100;

  /** Whether the flight recorder samples meanwhile. */
  public enum Recording {
    /** It does. */
    on,
    /** It doesn't. */
    off
  }

  /** The path, and the recorder. */
  @State(Scope.Benchmark)
  public static class Path {
    /** Whether the path is sampled while it is timed. */
    @Param("on")
    public Recording recording;

    private final HotPath hotPath = new HotPath();
    private List<AllocationSite> sites;
    private AllocationRecording sampling;

    /** Finds the sites, or skips; then samples on. */
    @Setup
    public void record() throws IOException {
      if (!AllocationRecording.isPossible()) {
        throw Skipped.because("this JVM has no flight recorder");
      }
      sites = AllocationReport.of(hotPath::once, TIMES);
      if (recording == Recording.on) {
        sampling = AllocationRecording.start();
      }
    }

    /** There must be sites, the largest first, and no more shares than there is garbage. */
    @TearDown
    public void check() {
      if (sampling != null) {
        sampling.close();
      }
      double shares = share(AllocationReport.MOST);
      if (sites.isEmpty()
          || sites.get(0).bytes() < sites.get(sites.size() - 1).bytes()
          || !(shares > 0 && shares < 1 + 1e-9)
          || hotPath.once().testsPassed() != 1) {
        throw new IllegalStateException("these sites can't be right: " + sites);
      }
    }

    private double share(int most) {
      return sites.stream().limit(most).mapToDouble(AllocationSite::share).sum();
    }
  }

  /** What was found. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Shares {
    private double first;
    private double ten;

    /** Looks at the list. */
    @Setup
    public void look(Path path) {
      first = PERCENT * path.share(1);
      ten = PERCENT * path.share(AllocationReport.MOST);
    }

    /** The share of the site that allocates most. */
    public double topSitePercent() {
      return first;
    }

    /** The share of the ten that do. */
    public double topTenPercent() {
      return ten;
    }
  }

  /** Once along the path. */
  @Benchmark
  @Rows("SLO-20")
  public MetricsSnapshot hotPath(Path path, Shares shares) {
    return path.hotPath.once();
  }
}
