package dev.plumbline.planted;

import dev.plumbline.planted.work.Operation;
import dev.plumbline.planted.work.Work;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
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
 * An operation of a workload with a share of work added: 100 units of equal work, and one more for
 * each percent of {@link #extra}. Each subclass is a benchmark.
 *
 * <p>Not measured: making the workload.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public abstract class PlantedBenchmark {
  /** Percent of work added to an operation. */
  @Param({"0", "2", "5", "10", "20"})
  public int extra;

  private Work work;
  private Operation operation;
  private long carried = 42;

  /** Makes the workload that is measured. */
  abstract Work work();

  /** Makes the workload and the operation. */
  @Setup
  public void prepare() {
    prepare(UnaryOperator.identity());
  }

  /**
   * The same with something around the workload.
   *
   * @param seam what a test counts the units with
   */
  void prepare(UnaryOperator<Work> seam) {
    work = work();
    operation = new Operation(seam.apply(work), extra);
  }

  /** One operation, which goes on where the last one ended. */
  @Benchmark
  public long operation() {
    carried = operation.run(carried);
    return carried;
  }

  /** Gives back what the workload holds. */
  @TearDown
  public void close() {
    work.close();
  }
}
