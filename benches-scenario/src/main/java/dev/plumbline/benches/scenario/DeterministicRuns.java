package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost that a run can be had again, bit for bit? Row CL-16.
 *
 * <p>Two steps draw 4 KiB of random numbers each and read the clock. {@link #free} has a new id,
 * chance and the system's clock in each run, {@link #seeded} the seed 12345 and a clock that
 * stands, {@link #seededWithDigest} also computes the fingerprint by which two runs are compared;
 * the tear-down holds it against that of the first run.
 *
 * <p>Not measured: steps that have to be changed so that they ask for chance and time at all.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DeterministicRuns {
  private static final int STEPS = 2;
  private static final long SEED = 12345;

  /** Two runners and the scenario for both. */
  @State(Scope.Thread)
  public static class Prepared {
    private final Scenario scenario = Work.scenario(STEPS, i -> Work.checksumOfChance());
    private ScenarioRunner free;
    private ScenarioRunner seeded;
    private String digest;

    /** Opens the runners and runs the scenario once. */
    @Setup
    public void open() throws InterruptedException {
      free = ScenarioRunner.open(ScenarioOptions.defaults());
      seeded = ScenarioRunner.open(ScenarioOptions.defaults().withSeed(SEED));
      digest = seeded.run(scenario).digest();
    }

    /** Closes the runners after a last look at what they do. */
    @TearDown
    public void close() throws InterruptedException {
      String again = seeded.run(scenario).digest();
      String other = free.run(scenario).digest();
      free.close();
      seeded.close();
      if (!again.equals(digest) || other.equals(digest)) {
        throw new IllegalStateException(
            "digests " + digest + " and " + again + " with one seed, " + other + " without");
      }
    }
  }

  /** Nothing is the same twice. */
  @Benchmark
  @Rows("CL-16")
  public ScenarioResult free(Prepared state) throws InterruptedException {
    return Work.checked(state.free.run(state.scenario), STEPS);
  }

  /** All is the same. */
  @Benchmark
  @Rows("CL-16")
  public ScenarioResult seeded(Prepared state) throws InterruptedException {
    return Work.checked(state.seeded.run(state.scenario), STEPS);
  }

  /** All is the same, and proven to be. */
  @Benchmark
  @Rows("CL-16")
  public String seededWithDigest(Prepared state) throws InterruptedException {
    return Work.checked(state.seeded.run(state.scenario), STEPS).digest();
  }
}
