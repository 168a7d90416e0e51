package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.EmbedderOptions;
import dev.plumbline.intelligence.embedding.GraphOptimisation;
import dev.plumbline.intelligence.embedding.ModelFiles;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.suite.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * What does it cost to load a model, and so what is it worth to keep one? Row AW-26.
 *
 * <p>{@link #load} opens tokeniser and session in a JVM that did so before; the model comes from a
 * file, or with {@code -p source=classpath} out of the jar, where it is compressed. How far ONNX
 * Runtime rewrites it is {@code -p optimisation=NONE,BASIC,EXTENDED,ALL}.
 *
 * <p>{@link #firstInProcess} is the whole life of a JVM that does nothing else than load the model
 * from the class path and embed one text; beside it stand the microseconds of that first load, with
 * the native code unpacked, and of the first run. Plain JMH adds those up where it runs several
 * iterations.
 *
 * <p>Not measured: a file that the system does not have in memory.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ModelLoading {

  /** The values of the parameter {@code source}. */
  public enum Source {
    /** A file of its own. */
    file,
    /** A compressed part of the jar. */
    classpath
  }

  /** A model to load. */
  @State(Scope.Thread)
  public static class Model {
    /** Which model. */
    @Param({"INT8", "FP32"})
    public ModelPrecision precision;

    /** Where it is. */
    @Param("file")
    public Source source;

    /** How far it is rewritten while it loads. */
    @Param("ALL")
    public GraphOptimisation optimisation;

    private Path folder;
    private EmbedderOptions options;
    private OnnxEmbedder loaded;

    /** Unpacks the model, and the native code. */
    @Setup
    public void prepare() throws IOException {
      folder = Files.createTempDirectory("plumbline-model");
      options = EmbedderOptions.of(precision).withOptimisation(optimisation);
      // Skips where the model can't run, and loads the native code, which is for once.
      Models.open(EmbedderOptions.of(ModelPrecision.INT8)).close();
      if (source == Source.file) {
        Path file = folder.resolve("model.onnx");
        ModelFiles.copy(precision, file);
        options = options.withModelFile(file);
      }
    }

    /** A model that was not loaded embeds nothing. */
    @TearDown(Level.Invocation)
    public void close() {
      Checks.requireUnit(loaded.embed("loaded"));
      loaded.close();
    }

    /** Deletes the file. */
    @TearDown
    public void delete() throws IOException {
      Files.deleteIfExists(folder.resolve("model.onnx"));
      Files.delete(folder);
    }
  }

  /** What the JVM said of its first load and its first run. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class First {
    private Map<String, Long> answers = Map.of();

    /** A first load that took no time did not happen. */
    @TearDown
    public void check() {
      if (!answers.isEmpty() && (loadMicros() <= 0 || firstRunMicros() <= 0)) {
        throw new IllegalStateException("the JVM answered " + answers);
      }
    }

    /** From nothing to a model that is ready, in microseconds. */
    public long loadMicros() {
      return answers.getOrDefault(ModelProbe.LOAD_MICROS, 0L);
    }

    /** The first text, in microseconds. */
    public long firstRunMicros() {
      return answers.getOrDefault(ModelProbe.FIRST_RUN_MICROS, 0L);
    }
  }

  /** Again, in a JVM that loaded models before. */
  @Benchmark
  @Rows("AW-26")
  public OnnxEmbedder load(Model model) {
    model.loaded = OnnxEmbedder.open(model.options);
    return model.loaded;
  }

  /** For the first time, in a JVM of its own. */
  @Benchmark
  @Rows("AW-26")
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Map<String, Long> firstInProcess(FreshJvm jvm, First first)
      throws IOException, InterruptedException {
    first.answers = jvm.probe(1);
    return first.answers;
  }
}
