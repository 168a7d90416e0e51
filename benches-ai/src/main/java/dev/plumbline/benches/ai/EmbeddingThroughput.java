package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.EmbedderOptions;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How many texts and tokens a second, and should two threads share one run or have one each? Row
 * AW-28.
 *
 * <p>Every text has 100 tokens. {@link #embed} runs one text after another in one session, and
 * {@code intraOpThreads} is the number of threads that ONNX Runtime puts on one run. {@link
 * #twoSessions} is the alternative: two sessions side by side, each with a thread and a run of its
 * own; {@code -t 1,2,4,8} one after another has more. The score is the texts of all sessions
 * together in a second; {@code tokens} beside it is tokens a second.
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

  /** What both kinds of sessions have in common. */
  abstract static class Texts {
    private final String[] texts = new String[8];
    private OnnxEmbedder model;
    private long embedded;

    /** Opens the session and makes the texts, or skips where threads would share processors. */
    void open(ModelPrecision precision, int intraOpThreads, int sessions) {
      int processors = Runtime.getRuntime().availableProcessors();
      int threads = intraOpThreads * sessions;
      if (threads > processors) {
        throw Skipped.because(
            threads + " threads need as many processors, this machine has " + processors);
      }
      model = Models.open(EmbedderOptions.of(precision).withIntraOpThreads(intraOpThreads));
      for (int i = 0; i < texts.length; i++) {
        texts[i] = ExactTexts.of(model, TOKENS, i);
      }
    }

    float[] embedNext() {
      return model.embed(texts[(int) (embedded++ % texts.length)]);
    }

    /** Holds the vectors against those of one thread. */
    void close(ModelPrecision precision) {
      if (embedded == 0) {
        throw new IllegalStateException("a session has embedded nothing");
      }
      try (OnnxEmbedder alone = Models.open(precision)) {
        for (String text : texts) {
          ExactTexts.requireLength(model, text, TOKENS);
          Checks.requireSame(model.embed(text), alone.embed(text));
        }
      }
      model.close();
    }
  }

  /** A session and the texts it is given in turn. */
  @State(Scope.Thread)
  public static class Session extends Texts {
    /** How many threads share a run. */
    @Param({"1", "2"})
    public int intraOpThreads;

    /** Which model. */
    @Param("INT8")
    public ModelPrecision precision;

    /** Opens the session. */
    @Setup
    public void open(BenchmarkParams benchmark) {
      open(precision, intraOpThreads, benchmark.getThreads());
    }

    /** Closes it. */
    @TearDown
    public void close() {
      close(precision);
    }
  }

  /** All sessions there are, for the count. */
  @State(Scope.Benchmark)
  public static class Sessions {
    private final Set<OnnxEmbedder> models = ConcurrentHashMap.newKeySet();

    /** Each thread must have had a session of its own. */
    @TearDown
    public void check(BenchmarkParams benchmark) {
      check(benchmark.getThreads());
    }

    void check(int threads) {
      if (models.size() != threads) {
        throw new IllegalStateException(models.size() + " sessions instead of " + threads);
      }
    }
  }

  /** One of several sessions, of one thread. */
  @State(Scope.Thread)
  public static class OneOfSeveral extends Texts {
    /** Which model. */
    @Param("INT8")
    public ModelPrecision precision;

    /** Opens the session. */
    @Setup
    public void open(Sessions sessions, BenchmarkParams benchmark) {
      open(sessions, benchmark.getThreads());
    }

    void open(Sessions sessions, int threads) {
      open(precision, 1, threads);
      sessions.models.add(((Texts) this).model);
    }

    /** Closes it. */
    @TearDown
    public void close() {
      close(precision);
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
    float[] vector = session.embedNext();
    counted.tokens += TOKENS;
    return vector;
  }

  /** One text after another in each of two sessions. */
  @Benchmark
  @Rows("AW-28")
  @Threads(2)
  public float[] twoSessions(OneOfSeveral session, Sessions sessions, Counted counted) {
    float[] vector = session.embedNext();
    counted.tokens += TOKENS;
    return vector;
  }
}
