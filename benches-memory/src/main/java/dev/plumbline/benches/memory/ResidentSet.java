package dev.plumbline.benches.memory;

import dev.plumbline.benches.memory.footprint.ProcessStatus;
import dev.plumbline.benches.memory.footprint.SelfTestChild;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * How much memory does a JVM take that runs a small self-test of cleanroom, and what does it cost
 * to look? Row SLO-6.
 *
 * <p>Before anything is timed, a child JVM (at most 64 MiB of heap, otherwise as it comes) starts
 * an HTTP server and a database, asks them, makes a hundred containers, executes a hundred tests
 * and ends all of it. Of that child are {@code peakResidentKilobytes}, the most memory it had
 * resident ({@code VmHWM}, the system's own count), {@code heapPeakKilobytes}, and {@code
 * nativeCommittedKilobytes}, what the JVM says it committed (0 where it doesn't say). The score is
 * the cost of reading the first while the child waits.
 *
 * <p>The target of the row, 100 MB, is for a program without a JVM. Ours, declared here: at most
 * {@value #MOST_MEGABYTES} MiB resident, the row's critical value, or the measurement fails. JMH
 * adds the counts up over iterations; each is the same in all of them.
 *
 * <p>Not measured: memory of the system that the child makes the kernel use (sockets, page tables).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ResidentSet {
  static final long MOST_MEGABYTES = 200;

  private static final long MEGABYTE = 1024 * 1024;
  private static final double KILOBYTE = 1024;

  /** A child that has run its test. */
  @State(Scope.Benchmark)
  public static class Tested {
    private SelfTestChild child;

    /** Starts the child, or skips. */
    @Setup
    public void start() throws IOException {
      if (ProcessStatus.peakResident(ProcessHandle.current().pid()).isEmpty()) {
        throw Skipped.because("this system has no /proc/PID/status with a VmHWM in it");
      }
      child = SelfTestChild.start();
    }

    /** Ends the child, and holds its peak against the bound. */
    @TearDown
    public void end() throws IOException, InterruptedException {
      long peak = child.peakResident().orElseThrow();
      long heap = child.heapPeak();
      child.close();
      if (child.isRunning()) {
        throw new IllegalStateException("the child is still running");
      }
      if (heap <= 0 || heap > peak || peak > MOST_MEGABYTES * MEGABYTE) {
        throw new IllegalStateException(
            "the child had "
                + peak
                + " bytes resident, "
                + heap
                + " of them heap; at most "
                + MOST_MEGABYTES
                + " MiB are right");
      }
    }
  }

  /** What the child took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Memory {
    private double peakResident;
    private double heapPeak;
    private double nativeCommitted;

    /** Asks; the system first, for the JVM's answer takes memory itself. */
    @Setup
    public void ask(Tested state) throws IOException {
      peakResident = state.child.peakResident().orElseThrow() / KILOBYTE;
      heapPeak = state.child.heapPeak() / KILOBYTE;
      nativeCommitted = state.child.nativeCommitted() / KILOBYTE;
    }

    /** The most memory the child had resident. */
    public double peakResidentKilobytes() {
      return peakResident;
    }

    /** The most heap the child had in use. */
    public double heapPeakKilobytes() {
      return heapPeak;
    }

    /** What the child's JVM had committed of all kinds. */
    public double nativeCommittedKilobytes() {
      return nativeCommitted;
    }
  }

  /** One look at the child. */
  @Benchmark
  @Rows("SLO-6")
  public OptionalLong readPeak(Tested state, Memory memory) throws IOException {
    return state.child.peakResident();
  }
}
