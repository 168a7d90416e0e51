package dev.plumbline.benches.scenario;

import dev.plumbline.suite.Rows;
import java.util.List;
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
 * What does a line of text cost, in time and in garbage, by how it is built? Row SLO-19.
 *
 * <p>The line tells how a step of a scenario went: two names, two numbers, a word. Every way makes
 * the same {@code String} of about 50 characters, the reused builder too, for that is what is
 * handed on. Look at the bytes per operation as well: they are where the ways differ for good.
 *
 * <p>Not measured: text that goes straight from the builder into a file, without a {@code String}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TextBuilding {
  private static final int LINES = 256;
  private static final long SEED = 19;

  /** The lines, one after another, and a builder. */
  @State(Scope.Thread)
  public static class Log {
    private final List<StepLine> lines = StepLine.lines(LINES, SEED);
    private final StringBuilder builder = new StringBuilder(128);
    private int next;

    StepLine next() {
      return lines.get(next++ & (LINES - 1));
    }

    /** Refuses to start when the ways make different texts. */
    @Setup
    public void compare() {
      for (StepLine line : lines) {
        String expected = line.formatted();
        if (!expected.equals(line.concatenated()) || !expected.contentEquals(line.built(builder))) {
          throw new IllegalStateException("not the same three times: " + expected);
        }
      }
    }

    /** The lines must have been gone through. */
    @TearDown
    public void count() {
      if (next == 0) {
        throw new IllegalStateException("no line was built");
      }
    }
  }

  /** With {@code String.format}. */
  @Benchmark
  @Rows("SLO-19")
  public String format(Log log) {
    return log.next().formatted();
  }

  /** With {@code +}. */
  @Benchmark
  @Rows("SLO-19")
  public String concatenation(Log log) {
    return log.next().concatenated();
  }

  /** With a builder that is used again and again. */
  @Benchmark
  @Rows("SLO-19")
  public String reusedBuilder(Log log) {
    return log.next().built(log.builder).toString();
  }
}
