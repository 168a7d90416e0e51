package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.embedding.TokenWindows;
import dev.plumbline.intelligence.embedding.WindowedEmbedder;
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
 * What does a document cost that is longer than the model takes? Row AW-32; the context that slides
 * over it is in SlidingContext.
 *
 * <p>A document of 600 tokens is cut into windows of 128, of which each shares 16 with the next,
 * and each window is embedded. Other sizes are had with {@code -p document=2000 -p window=256 -p
 * overlap=64}.
 *
 * <p>Not measured: whether the windows' vectors find the document again, and reading it from a
 * file.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class LongDocuments {
  private static final int MARKS = 2;

  /** A document and an embedder. */
  @State(Scope.Benchmark)
  public static class Document {
    /** How many tokens the document has. */
    @Param("600")
    public int document;

    /** How many tokens a window has. */
    @Param("128")
    public int window;

    /** How many of them the next one has too. */
    @Param("16")
    public int overlap;

    private WindowedEmbedder embedder;
    private String text;

    /** Opens the model and makes the text. */
    @Setup
    public void open() {
      OnnxEmbedder model = Models.open(ModelPrecision.INT8);
      text = ExactTexts.of(model, document);
      embedder = new WindowedEmbedder(model, new TokenWindows(window, overlap));
    }

    /** Holds the number of windows against what the lengths make of it. */
    @TearDown
    public void close() {
      int room = window - MARKS;
      int step = room - overlap;
      int beyondTheFirst = Math.max(0, document - MARKS - room);
      int expected = 1 + (beyondTheFirst + step - 1) / step;
      List<float[]> vectors = embedder.embedWindows(text);
      if (vectors.size() != expected) {
        throw new IllegalStateException(vectors.size() + " windows instead of " + expected);
      }
      vectors.forEach(Checks::requireUnit);
      embedder.close();
    }
  }

  /** Windows of a document, each embedded. */
  @Benchmark
  @Rows("AW-32")
  public List<float[]> embedWindows(Document document) {
    return document.embedder.embedWindows(document.text);
  }
}
