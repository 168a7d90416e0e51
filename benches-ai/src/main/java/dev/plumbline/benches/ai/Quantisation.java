package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Agreement;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.suite.Rows;
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
 * How much faster and smaller is the model in 8 bits, and how far does it still say the same? Rows
 * AW-34 and AW-27; the speed-up is {@code precision=INT8} over {@code precision=FP32}, both on one
 * thread of the processor.
 *
 * <p>The score is a text of exactly 100 tokens. Beside it stand the size of the model's file, and
 * how far it agrees on 24 texts with the model of 32 bits, or that one with the one of 8: the
 * cosine of their two vectors of a text, least and mean, and the rank correlation (Spearman's) of
 * the cosines of all 276 pairs of texts, which says whether both find the same texts alike. Where
 * they agree too little the measurement fails. Plain JMH adds these figures up over the iterations.
 *
 * <p>{@code precision=FP16} is for GPUs: it runs on a CUDA device, as DeviceComparison tells, with
 * a model of the same layers in 16 bits, which no library has and {@code -jvmArgsAppend
 * -Dplumbline.model.fp16=FILE} names, and is skipped without either. To be held against 32 bits on
 * the same device it wants DeviceComparison beside it.
 *
 * <p>Not measured: 4 bits, of which there is no such model.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Quantisation {
  private static final int TOKENS = 100;

  /** A model in 8 bits that agrees less than this is another model. */
  private static final double LEAST_COSINE = 0.9;

  private static final double LEAST_RANK_CORRELATION = 0.9;

  /** A model and a text. */
  @State(Scope.Benchmark)
  public static class Model {
    /** Which model. */
    @Param({"INT8", "FP32", "FP16"})
    public TimedPrecision precision;

    private OnnxEmbedder model;
    private String text;

    /** Opens the model and makes the text, or skips. */
    @Setup
    public void open() {
      model = precision.open();
      text = ExactTexts.of(model, TOKENS);
    }

    /** Holds the vector and the length against what they must be. */
    @TearDown
    public void close() {
      ExactTexts.requireLength(model, text, TOKENS);
      Checks.requireSame(model.embed(text), model.embed(text));
      model.close();
    }
  }

  /** What is given up for the speed. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cost {
    private Agreement agreement;
    private long bytes;

    /** Embeds the texts by both models. */
    @Setup
    public void compare(Model timed) {
      try (OnnxEmbedder second = Models.open(timed.precision.other())) {
        agreement =
            Agreement.of(
                FixedTexts.ALL.stream().map(timed.model::embed).toList(),
                FixedTexts.ALL.stream().map(second::embed).toList());
      }
      bytes = timed.precision.bytes();
    }

    /** Fails where the two models are not one in two precisions. */
    @TearDown
    public void check() {
      if (!(agreement.minimumCosine() >= LEAST_COSINE
          && agreement.rankCorrelation() >= LEAST_RANK_CORRELATION)) {
        throw new IllegalStateException("the two precisions hardly agree: " + agreement);
      }
    }

    /** Of the text on which they agree least. */
    public double minimumCosine() {
      return agreement.minimumCosine();
    }

    /** Over the texts. */
    public double meanCosine() {
      return agreement.meanCosine();
    }

    /** Of the cosines of all pairs. */
    public double rankCorrelation() {
      return agreement.rankCorrelation();
    }

    /** Of the model's file. */
    public long modelBytes() {
      return bytes;
    }
  }

  /** A text of 100 tokens. */
  @Benchmark
  @Rows({"AW-34", "AW-27"})
  public float[] embed(Model state, Cost cost) {
    return state.model.embed(state.text);
  }
}
