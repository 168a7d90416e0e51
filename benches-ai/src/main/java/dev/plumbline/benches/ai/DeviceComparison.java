package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.BatchOrder;
import dev.plumbline.intelligence.embedding.Device;
import dev.plumbline.intelligence.embedding.EmbedderOptions;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.suite.Rows;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does a GPU help a model of this size? Row AW-35; the speed-up is {@code device=CUDA} over {@code
 * device=CPU}.
 *
 * <p>Eight texts of 100 tokens in one run of the model in 32 bits, the same on either; the score is
 * the time of one text, from the text to the vector in this JVM, so it holds the tokeniser and the
 * ways to the device and back. The processor calculates on one thread; what more of them give is
 * EmbeddingThroughput's question.
 *
 * <p>{@code device=CUDA} is skipped unless a device answers, and the jar has no GPU library, which
 * is some hundreds of megabytes. To have it, unpack {@code ai/onnxruntime/native/linux-x64} of
 * {@code com.microsoft.onnxruntime:onnxruntime_gpu} of the version this jar has into a folder,
 * install the CUDA and cuDNN libraries that ONNX Runtime names for that version, and run with
 *
 * <pre>java -jar benchmarks.jar DeviceComparison -jvmArgsAppend -Donnxruntime.native.path=FOLDER
 * </pre>
 *
 * <p>Not measured: the model in 8 bits, whose kernels are for processors, and several devices.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class DeviceComparison {
  private static final int TOKENS = 100;
  private static final int TEXTS = 8;

  /** A model on a device, and texts. */
  @State(Scope.Benchmark)
  public static class OnDevice {
    /** What the model runs on. */
    @Param({"CPU", "CUDA"})
    public Device device;

    private OnnxEmbedder model;
    private List<String> texts;

    /** Opens the model, or skips. */
    @Setup
    public void open() {
      if (device == Device.CUDA) {
        Models.requireCuda();
      }
      model =
          Models.open(
              EmbedderOptions.of(ModelPrecision.FP32)
                  .withBatches(TEXTS, BatchOrder.AS_GIVEN)
                  .on(device));
      texts = IntStream.range(0, TEXTS).mapToObj(i -> ExactTexts.of(model, TOKENS, i)).toList();
    }

    /** Holds the vectors against those of the processor. */
    @TearDown
    public void close() {
      List<float[]> vectors = model.embedAll(texts);
      model.close();
      try (OnnxEmbedder processor = Models.open(ModelPrecision.FP32)) {
        for (int i = 0; i < TEXTS; i++) {
          Checks.requireSame(vectors.get(i), processor.embed(texts.get(i)));
        }
      }
    }
  }

  /** A text of 100 tokens among eight. */
  @Benchmark
  @Rows("AW-35")
  @OperationsPerInvocation(TEXTS)
  public List<float[]> embed(OnDevice state) {
    return state.model.embedAll(state.texts);
  }
}
