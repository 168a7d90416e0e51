package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.EmbedderOptions;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
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
 * How many texts and tokens a second, and how many threads should share one run? Row AW-28.
 *
 * <p>Every text has 100 tokens. The parameter is the number of threads that ONNX Runtime puts on
 * one run. Each thread of the benchmark has a session of its own, so {@code -t 2 -p
 * intraOpThreads=1} is the alternative: two runs side by side on one thread each. The score is
 * texts a second; {@code tokens} beside it is tokens a second.
 *
 * <p>Not measured: batches (BatchedEmbedding), and more threads than there are processors, which is
 * skipped.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class EmbeddingThroughput {
  private static final int TOKENS = 100;

  /** A session and the texts it is given in turn. */
  @State(Scope.Thread)
  public static class Session {
    /** How many threads share a run. */
    @Param({"1", "2"})
    public int intraOpThreads;

    /** Which model. */
    @Param("INT8")
    public ModelPrecision precision;

    private final String[] texts = new String[8];
    private OnnxEmbedder model;
    private int next;

    /** Opens the session and makes the texts. */
    @Setup
    public void open() {
      int processors = Runtime.getRuntime().availableProcessors();
      if (intraOpThreads > processors) {
        throw Skipped.because(
            intraOpThreads + " threads need as many processors, this machine has " + processors);
      }
      model = Models.open(EmbedderOptions.of(precision).withIntraOpThreads(intraOpThreads));
      for (int i = 0; i < texts.length; i++) {
        texts[i] = ExactTexts.of(model, TOKENS, i);
      }
    }

    private String next() {
      next = (next + 1) % texts.length;
      return texts[next];
    }

    /** Holds the vectors against those of one thread. */
    @TearDown
    public void close() {
      try (OnnxEmbedder alone = Models.open(precision)) {
        for (String text : texts) {
          ExactTexts.requireLength(model, text, TOKENS);
          Checks.requireSame(model.embed(text), alone.embed(text));
        }
      }
      model.close();
    }
  }

  /** Counts what was embedded. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    /** Tokens, marks included. */
    public long tokens;
  }

  /** One text after another. */
  @Benchmark
  @Rows("AW-28")
  public float[] embed(Session session, Counted counted) {
    float[] vector = session.model.embed(session.next());
    counted.tokens += TOKENS;
    return vector;
  }
}
