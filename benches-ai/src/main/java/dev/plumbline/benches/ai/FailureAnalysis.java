package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.IntelligenceService;
import dev.plumbline.intelligence.analysis.AverageLinkage;
import dev.plumbline.intelligence.analysis.FailureReport;
import dev.plumbline.intelligence.analysis.PatternFinder;
import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import dev.plumbline.intelligence.planted.PlantedFailures;
import dev.plumbline.intelligence.store.Durability;
import dev.plumbline.intelligence.store.StoreFailure;
import dev.plumbline.intelligence.store.StoreKind;
import dev.plumbline.suite.Rows;
import java.nio.file.Path;
import java.time.Instant;
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
 * How long does it take to find the patterns among remembered failures, and how much of that is not
 * the model? Row CL-25.
 *
 * <p>{@link #analyse} reads the failures from the store, embeds their messages, groups the vectors
 * and makes the report; {@link #group} has the vectors already. The failures are of eight kinds,
 * whose messages differ in names and numbers, among as many executions that passed. The grouping
 * must agree with the kinds (adjusted Rand index of at least 0.9) from 40 failures on, or the
 * benchmark fails: an analysis that finds nothing is fast.
 *
 * <p>The row's sizes are had with {@code -p history=10,100,1000}.
 *
 * <p>Not measured: an answer in words, for which the original asks a language model over HTTP.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class FailureAnalysis {
  private static final int KINDS = 8;
  private static final long SEED = 25;

  /** With fewer, a kind has only a few members and one of them in doubt weighs much. */
  private static final int ENOUGH = 40;

  private static final double GOOD = 0.9;

  /** A service that remembers failures. */
  @State(Scope.Thread)
  public static class History {
    /** How many failures there are. */
    @Param("50")
    public int history;

    private final ExecutionSource source = new ExecutionSource(SEED);
    private PlantedFailures planted;
    private IntelligenceService service;

    /** Opens the service, or skips, and fills its store. */
    @Setup
    public void remember() throws StoreFailure {
      Embedder embedder = Models.open(ModelPrecision.INT8);
      service =
          new IntelligenceService(
              StoreKind.SQLITE.open(Path.of("unused"), Durability.MEMORY),
              embedder,
              PatternFinder.usual());
      planted = PlantedFailures.draw(source, KINDS, history);
      service.rememberAll(planted.executions());
      for (int i = 0; i < history; i++) {
        service.remember(source.passed());
      }
    }

    private FailureReport analyse() throws StoreFailure {
      return service.analyse(Instant.EPOCH, 2 * history);
    }

    /** Holds what was found against what was planted. */
    @TearDown
    public void check() throws StoreFailure {
      FailureReport report = analyse();
      service.close();
      if (report.failures() != history) {
        throw new IllegalStateException("analysed " + report.failures() + " failures");
      }
      require(planted.agreement(report), history);
    }
  }

  /** The vectors of failures. */
  @State(Scope.Thread)
  public static class Embedded {
    /** How many failures there are. */
    @Param("50")
    public int history;

    private PlantedFailures planted;
    private List<float[]> vectors;

    /** Embeds their messages, or skips. */
    @Setup
    public void embed() {
      planted = PlantedFailures.draw(new ExecutionSource(SEED), KINDS, history);
      try (Embedder embedder = Models.open(ModelPrecision.INT8)) {
        vectors =
            embedder.embedAll(
                planted.executions().stream()
                    .map(TestExecution::failureMessage)
                    .map(message -> message.orElseThrow())
                    .toList());
      }
    }

    private int[] group() {
      return AverageLinkage.groups(vectors, PatternFinder.USUAL_SIMILARITY);
    }

    /** Holds what was found against what was planted. */
    @TearDown
    public void check() {
      require(planted.agreement(group()), history);
    }
  }

  private static void require(double agreement, int history) {
    if (history >= ENOUGH && !(agreement >= GOOD)) {
      throw new IllegalStateException("the groups agree with the kinds to only " + agreement);
    }
  }

  /** From the store to the report. */
  @Benchmark
  @Rows("CL-25")
  public FailureReport analyse(History state) throws StoreFailure {
    return state.analyse();
  }

  /** The grouping alone. */
  @Benchmark
  @Rows("CL-25")
  public int[] group(Embedded state) {
    return state.group();
  }
}
