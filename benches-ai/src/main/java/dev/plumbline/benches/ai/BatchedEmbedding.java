package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.BatchOrder;
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
 * Is it worth while to put several texts into one run, and to sort them by length first? Row AW-30.
 *
 * <p>32 texts of 8, 64, 16 and 32 tokens, in that order again and again, are embedded in runs of as
 * many as the parameter says; the score is the time of one text. In a run every text is padded to
 * the longest. {@link #inGivenOrder} puts neighbours together, {@link #lengthSorted} texts of like
 * length, and sorting them is part of its time.
 *
 * <p>The other sizes are had with {@code -p batch=1,2,4,8,16,32}, more threads with {@code -p
 * intraOpThreads=2}: with one thread a batch saves little but calls.
 *
 * <p>Not measured: the wait for a batch to fill.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class BatchedEmbedding {
  private static final int TEXTS = 32;
  private static final int[] TOKENS = {8, 64, 16, 32};

  /** What both orders have in common. */
  abstract static class Batches {
    private OnnxEmbedder model;
    private List<String> texts;

    void open(int batch, int intraOpThreads, BatchOrder order) {
      model =
          Models.open(
              EmbedderOptions.of(ModelPrecision.INT8)
                  .withIntraOpThreads(intraOpThreads)
                  .withBatches(batch, order));
      texts =
          IntStream.range(0, TEXTS)
              .mapToObj(i -> ExactTexts.of(model, TOKENS[i % TOKENS.length], i))
              .toList();
    }

    List<float[]> embed() {
      return model.embedAll(texts);
    }

    /** Holds each vector against that of the text alone. */
    @TearDown
    public void close() {
      List<float[]> vectors = embed();
      for (int i = 0; i < TEXTS; i++) {
        Checks.requireSame(vectors.get(i), model.embed(texts.get(i)));
      }
      model.close();
    }
  }

  /** Runs of neighbours. */
  @State(Scope.Benchmark)
  public static class Given extends Batches {
    /** How many texts a run has. */
    @Param({"1", "8"})
    public int batch;

    /** How many threads share a run. */
    @Param("1")
    public int intraOpThreads;

    /** Opens the model and makes the texts. */
    @Setup
    public void open() {
      open(batch, intraOpThreads, BatchOrder.AS_GIVEN);
    }
  }

  /** Runs of texts of like length. */
  @State(Scope.Benchmark)
  public static class Sorted extends Batches {
    /** How many texts a run has. */
    @Param("8")
    public int batch;

    /** How many threads share a run. */
    @Param("1")
    public int intraOpThreads;

    /** Opens the model and makes the texts. */
    @Setup
    public void open() {
      open(batch, intraOpThreads, BatchOrder.BY_LENGTH);
    }
  }

  /** In runs of neighbours. */
  @Benchmark
  @Rows("AW-30")
  @OperationsPerInvocation(TEXTS)
  public List<float[]> inGivenOrder(Given state) {
    return state.embed();
  }

  /** In runs of texts of like length. */
  @Benchmark
  @Rows("AW-30")
  @OperationsPerInvocation(TEXTS)
  public List<float[]> lengthSorted(Sorted state) {
    return state.embed();
  }
}
