package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.embedding.Tokens;
import dev.plumbline.suite.Rows;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * How long does one text take to embed, by its length? Row AW-27.
 *
 * <p>The text is prose of exactly as many tokens as the parameter says, marks included; the model
 * refuses to answer in another length. {@link #embed} goes from text to vector; {@link #run} begins
 * with the tokens, so what it leaves out is the tokeniser (Tokenising has it alone).
 *
 * <p>The other lengths of the row are had with {@code -p tokens=10,50,100,256,512}, the model in 32
 * bits with {@code -p precision=FP32} (at 100 tokens it is in Quantisation), and percentiles with
 * {@code -bm sample}.
 *
 * <p>Not measured: generating text, which the original claims to time and this model can't do; and
 * more than one thread (EmbeddingThroughput).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class EmbeddingLatency {

  /** A model and a text. */
  @State(Scope.Benchmark)
  public static class Text {
    /** How long the text is. */
    @Param({"10", "100", "512"})
    public int tokens;

    /** Which model. */
    @Param("INT8")
    public ModelPrecision precision;

    private OnnxEmbedder model;
    private String text;

    /** Opens the model and makes the text. */
    @Setup
    public void open() {
      model = Models.open(precision);
      text = ExactTexts.of(model, tokens);
    }

    /** Holds the vector and the length against what they must be. */
    @TearDown
    public void close() {
      ExactTexts.requireLength(model, text, tokens);
      Checks.requireSame(model.embed(text), model.embed(text));
      model.close();
    }
  }

  /** A model and the tokens of a text. */
  @State(Scope.Benchmark)
  public static class Tokenised {
    /** How long the text is. */
    @Param("100")
    public int tokens;

    /** Which model. */
    @Param("INT8")
    public ModelPrecision precision;

    private OnnxEmbedder model;
    private String text;
    private List<Tokens> batch;

    /** Opens the model and makes the tokens. */
    @Setup
    public void open() {
      model = Models.open(precision);
      text = ExactTexts.of(model, tokens);
      batch = List.of(model.tokenise(text));
    }

    /** Holds the tokens' vector against that of the text. */
    @TearDown
    public void close() {
      Checks.requireSame(model.embedTokens(batch).get(0), model.embed(text));
      model.close();
    }
  }

  /** From text to vector. */
  @Benchmark
  @Rows("AW-27")
  public float[] embed(Text state) {
    return state.model.embed(state.text);
  }

  /** From tokens to vector. */
  @Benchmark
  @Rows("AW-27")
  public List<float[]> run(Tokenised state) {
    return state.model.embedTokens(state.batch);
  }
}
