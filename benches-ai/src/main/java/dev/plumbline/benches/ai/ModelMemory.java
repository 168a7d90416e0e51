package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Device;
import dev.plumbline.intelligence.embedding.EmbedderOptions;
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
import org.openjdk.jmh.annotations.Param;
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
 * <p>On the processor the model of 32 bits is had with {@code -p precision=FP32}. Skipped where
 * there is no {@code /proc}.
 *
 * <p>{@link #onDevice} is the same with the model on a CUDA device: {@code onDeviceKib} is what
 * that JVM has of the device's memory after 100 runs, by {@code nvidia-smi}. Skipped unless a
 * device answers; DeviceComparison tells what that takes.
 *
 * <p>Not measured: the peak while loading.
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

  /** A fresh JVM whose model runs on a CUDA device. */
  @State(Scope.Thread)
  public static class DeviceJvm extends JvmPerShot {
    /** Which model it loads. */
    @Param("FP32")
    public ModelPrecision precision;
  }

  /** What the JVM had of the device's memory, in KiB. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class OnDevice {
    private Map<String, Long> answers = Map.of();
    private ModelPrecision precision;

    /** Skips where there is no device, or nobody to ask of its memory. */
    @Setup
    public void require(DeviceJvm jvm) {
      Models.requireCuda();
      Models.open(EmbedderOptions.of(jvm.precision).on(Device.CUDA)).close();
      if (!GpuMemory.canBeAsked()) {
        throw Skipped.because("memory of a GPU is asked of nvidia-smi, which does not answer");
      }
      precision = jvm.precision;
    }

    /** A model that takes less than its file is not on the device. */
    @TearDown
    public void check() {
      if (!answers.isEmpty() && onDeviceKib() * 1024 < ModelFiles.size(precision)) {
        throw new IllegalStateException("the model takes " + onDeviceKib() + " KiB only");
      }
    }

    /** After 100 runs. */
    public long onDeviceKib() {
      return answers.getOrDefault(ModelProbe.ON_DEVICE, 0L);
    }
  }

  /** A JVM from its start to its end, with the model on a CUDA device. */
  @Benchmark
  @Rows("AW-29")
  public Map<String, Long> onDevice(DeviceJvm jvm, OnDevice memory)
      throws IOException, InterruptedException {
    memory.answers = jvm.probe(jvm.precision, Device.CUDA, RUNS);
    return memory.answers;
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
