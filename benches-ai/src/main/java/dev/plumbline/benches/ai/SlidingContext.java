package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.RecentTokens;
import dev.plumbline.suite.Rows;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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
 * What does it cost to keep the latest tokens of a stream? Row AW-32.
 *
 * <p>A context of 2,048 tokens is full, and 100 more come; the score is the time of one. {@link
 * #ring} keeps them in a ring. {@link #shift} removes the oldest from the front of an array, as the
 * original does, so every other one moves. Both hold plain numbers.
 *
 * <p>The other sizes of the row are had with {@code -p context=512,1024,2048,4096}.
 *
 * <p>Not measured: what a model does with the context.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class SlidingContext {
  /** How many tokens come in an operation. */
  private static final int COMING = 100;

  /** What both have in common. */
  abstract static class Stream {
    final long[] coming = new long[COMING];
    private long rounds;

    void begin() {
      rounds = 0;
      for (int i = 0; i < COMING; i++) {
        coming[i] = 1_000 + 7L * i;
      }
    }

    void came() {
      rounds++;
    }

    /** What was there before the first round: its own places, below all that come. */
    static long first(int place) {
      return -1L - place;
    }

    /** Holds what is kept against the end of the stream. */
    void requireKept(long[] kept, int context) {
      long[] expected = new long[context];
      for (int fromEnd = 0; fromEnd < context; fromEnd++) {
        long before = fromEnd - rounds * COMING;
        expected[context - 1 - fromEnd] =
            before < 0
                ? coming[COMING - 1 - fromEnd % COMING]
                : first(context - 1 - Math.toIntExact(before));
      }
      if (!Arrays.equals(kept, expected)) {
        throw new IllegalStateException("what is kept is not the end of the stream");
      }
    }
  }

  /** A ring that is full. */
  @State(Scope.Thread)
  public static class Ring extends Stream {
    /** How many tokens are kept. */
    @Param("2048")
    public int context;

    private RecentTokens tokens;

    /** Fills the ring. */
    @Setup
    public void fill() {
      begin();
      tokens = new RecentTokens(context);
      for (int place = 0; place < context; place++) {
        tokens.add(first(place));
      }
    }

    /** Holds the ring against the stream. */
    @TearDown
    public void compare() {
      requireKept(tokens.toArray(), context);
    }
  }

  /** An array that is full. */
  @State(Scope.Thread)
  public static class Shifting extends Stream {
    /** How many tokens are kept. */
    @Param("2048")
    public int context;

    private long[] tokens;

    /** Fills the array. */
    @Setup
    public void fill() {
      begin();
      tokens = new long[context];
      Arrays.setAll(tokens, Stream::first);
    }

    /** Holds the array against the stream. */
    @TearDown
    public void compare() {
      requireKept(tokens, context);
    }
  }

  /** Into a ring. */
  @Benchmark
  @Rows("AW-32")
  @OperationsPerInvocation(COMING)
  public RecentTokens ring(Ring context) {
    for (long token : context.coming) {
      context.tokens.add(token);
    }
    context.came();
    return context.tokens;
  }

  /** Into an array that shifts. */
  @Benchmark
  @Rows("AW-32")
  @OperationsPerInvocation(COMING)
  public long[] shift(Shifting context) {
    long[] tokens = context.tokens;
    for (long token : context.coming) {
      System.arraycopy(tokens, 1, tokens, 0, tokens.length - 1);
      tokens[tokens.length - 1] = token;
    }
    context.came();
    return tokens;
  }
}
