package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.embedding.Tokens;
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
 * What share of embedding is cutting the text into tokens? Rows AW-31 and AW-27; the whole is
 * EmbeddingLatency.embed of the same length.
 *
 * <p>Prose of exactly as many tokens as the parameter says; a short and a long one are had with
 * {@code -p tokens=10,512}, a whole paper with {@code -p tokens=10000}. Beside the time stands how
 * many characters a token has (plain JMH adds that up over the iterations).
 *
 * <p>Not measured: other tokenisers, and text of other kinds than English prose, of which a token
 * has fewer characters.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Tokenising {

  /** A tokeniser and a text. */
  @State(Scope.Benchmark)
  public static class Text {
    /** How long the text is. */
    @Param("100")
    public int tokens;

    private OnnxEmbedder model;
    private String text;

    /** Opens the tokeniser, with its model, and makes the text. */
    @Setup
    public void open() {
      model = Models.open(ModelPrecision.INT8);
      text = ExactTexts.of(model, tokens);
    }

    /** Holds the length against what it must be. */
    @TearDown
    public void close() {
      ExactTexts.requireLength(model, text, tokens);
      model.close();
    }
  }

  /** How much a token holds. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Density {
    private double characters;

    /** Counts once. */
    @Setup
    public void count(Text state) {
      characters = (double) state.text.length() / state.tokens;
    }

    /** Characters of the text for each token, spaces and marks included. */
    public double charactersPerToken() {
      return characters;
    }
  }

  /** From text to tokens. */
  @Benchmark
  @Rows({"AW-31", "AW-27"})
  public Tokens tokenise(Text state, Density density) {
    return state.model.tokenise(state.text);
  }
}
