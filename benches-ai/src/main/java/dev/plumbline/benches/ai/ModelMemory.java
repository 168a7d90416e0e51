package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.ModelFiles;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
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
 * How much of the machine's memory does a model take, of which the Java heap shows next to nothing?
 * Row AW-29.
 *
 * <p>The answer stands beside the score: the resident memory, in KiB, of a JVM of its own before it
 * loads the model ({@code residentBeforeKib}), after it loaded it and ran it once ({@code
 * residentLoadedKib}), and after 100 runs ({@code residentAfterRunsKib}). Each is taken after a
 * garbage collection. The score is what that JVM took in all. Plain JMH adds the figures up where
 * it runs several iterations.
 *
 * <p>The model of 32 bits is had with {@code -p precision=FP32}. Skipped where there is no {@code
 * /proc}.
 *
 * <p>Not measured: the peak while loading, and the memory of a GPU.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ModelMemory {
  private static final int RUNS = 100;

  /** What the JVM had of the machine's memory, in KiB. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Resident {
    private Map<String, Long> answers = Map.of();
    private ModelPrecision precision;

    /** Skips where memory can't be seen. */
    @Setup
    public void require(FreshJvm jvm) {
      if (!Files.isReadable(ModelProbe.STATUS)) {
        throw Skipped.because("resident memory is read from /proc, and this system has none");
      }
      precision = jvm.precision;
    }

    /** A model that takes less than its file was not loaded. */
    @TearDown
    public void check() {
      long grown = residentLoadedKib() - residentBeforeKib();
      if (!answers.isEmpty() && grown * 1024 < ModelFiles.size(precision)) {
        throw new IllegalStateException("loading the model took " + grown + " KiB only");
      }
    }

    /** Before the model is loaded. */
    public long residentBeforeKib() {
      return answers.getOrDefault(ModelProbe.RESIDENT_BEFORE, 0L);
    }

    /** After it was loaded and ran once. */
    public long residentLoadedKib() {
      return answers.getOrDefault(ModelProbe.RESIDENT_LOADED, 0L);
    }

    /** After 100 runs. */
    public long residentAfterRunsKib() {
      return answers.getOrDefault(ModelProbe.RESIDENT_AFTER_RUNS, 0L);
    }
  }

  /** A JVM from its start to its end. */
  @Benchmark
  @Rows("AW-29")
  public Map<String, Long> ofFreshJvm(FreshJvm jvm, Resident resident)
      throws IOException, InterruptedException {
    resident.answers = jvm.probe(RUNS);
    return resident.answers;
  }
}
