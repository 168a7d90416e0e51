package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.Health;
import dev.plumbline.intelligence.IntelligenceService;
import dev.plumbline.intelligence.ServiceOptions;
import dev.plumbline.intelligence.analysis.PatternFinder;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.ModelUnavailable;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.embedding.Tokeniser;
import dev.plumbline.intelligence.store.Durability;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.Skipped;
import java.nio.file.Path;
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
 * How long until the intelligence service answers, and which part of it takes the time? Row CL-19.
 *
 * <p>{@link #service} opens the store and the model, asks for the service's health, which goes
 * through both, and closes it; the others do that to a part: the store, the tokeniser, and the
 * model with its tokeniser. The store is an existing one of 1,000 executions. What a user waits for
 * is the first time in a process, with the loading of classes and native libraries: it is done
 * once, with a store that is made then, before anything is measured, and stands beside the mean as
 * {@code firstMicroseconds}.
 *
 * <p>The other stores are had with {@code -p store=h2,lmdb}, the model in 32 bits with {@code -p
 * precision=FP32}.
 *
 * <p>Not measured: the start of the JVM, and files that the operating system does not have in
 * memory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ServiceStartup {
  /** A store that was opened once. */
  @State(Scope.Thread)
  public static class OpenedStore {
    /** Which store. */
    @Param("sqlite")
    public String store;

    private KeptStore kept;

    /** Opens a new one for the first time, and fills another. */
    @Setup
    public void first(FirstTime first) throws Exception {
      try (WorkFolder fresh = WorkFolder.make()) {
        first.measure(() -> openAndAnswer(fresh.path()));
      }
      kept = KeptStore.fill(store);
    }

    private ExecutionStore openAndAnswer(Path folder) throws StoreFailure {
      try (ExecutionStore open = Stores.kind(store).open(folder, Durability.BUFFERED)) {
        open.ping();
        return open;
      }
    }

    /** Deletes it. */
    @TearDown
    public void delete() throws StoreFailure {
      kept.close();
    }
  }

  /** A model that was opened once. */
  @State(Scope.Thread)
  public static class OpenedModel {
    /** Which model. */
    @Param("INT8")
    public ModelPrecision precision;

    /** Opens it for the first time, or skips. */
    @Setup
    public void first(FirstTime first) throws Exception {
      first.measure(() -> Models.open(precision).close());
    }
  }

  /** A tokeniser that was opened once. */
  @State(Scope.Thread)
  public static class OpenedTokeniser {
    /** Which model's. */
    @Param("INT8")
    public ModelPrecision precision;

    /** Opens it for the first time, or skips. */
    @Setup
    public void first(FirstTime first) throws Exception {
      try {
        first.measure(() -> Tokeniser.open(precision).close());
      } catch (ModelUnavailable e) {
        throw Skipped.because(e.getMessage());
      }
    }

    /** Holds it against what it must do. */
    @TearDown
    public void check() {
      try (Tokeniser tokeniser = Tokeniser.open(precision)) {
        int tokens = tokeniser.tokenise("one two three").length();
        if (tokens != 5) {
          throw new IllegalStateException("three words and two marks were " + tokens + " tokens");
        }
      }
    }
  }

  /** A service that was opened once. */
  @State(Scope.Thread)
  public static class OpenedService {
    /** Which store. */
    @Param("sqlite")
    public String store;

    /** Which model. */
    @Param("INT8")
    public ModelPrecision precision;

    private KeptStore kept;

    /** Opens one over a new store for the first time, or skips, and fills another store. */
    @Setup
    public void first(FirstTime first) throws Exception {
      try (WorkFolder fresh = WorkFolder.make()) {
        first.measure(() -> openAndAnswer(fresh.path()));
      } catch (ModelUnavailable e) {
        throw Skipped.because(e.getMessage());
      }
      kept = KeptStore.fill(store);
    }

    private Health openAndAnswer(Path folder) throws StoreFailure {
      ServiceOptions options =
          new ServiceOptions(
              Stores.kind(store), folder, Durability.BUFFERED, precision, PatternFinder.usual());
      try (IntelligenceService service = IntelligenceService.open(options)) {
        Health health = service.health();
        if (!health.isHealthy()) {
          throw new IllegalStateException(health.problem().orElseThrow());
        }
        return health;
      }
    }

    /** Deletes its store. */
    @TearDown
    public void delete() throws StoreFailure {
      kept.close();
    }
  }

  /** All of it: from nothing to an answer, and back. */
  @Benchmark
  @Rows("CL-19")
  public Health service(OpenedService state) throws StoreFailure {
    return state.openAndAnswer(state.kept.path());
  }

  /** The store alone. */
  @Benchmark
  @Rows("CL-19")
  public ExecutionStore store(OpenedStore state) throws StoreFailure {
    return state.openAndAnswer(state.kept.path());
  }

  /** The tokeniser alone. */
  @Benchmark
  @Rows("CL-19")
  public Tokeniser tokeniser(OpenedTokeniser state) {
    try (Tokeniser open = Tokeniser.open(state.precision)) {
      return open;
    }
  }

  /** The model with its tokeniser. */
  @Benchmark
  @Rows("CL-19")
  public OnnxEmbedder model(OpenedModel state) {
    try (OnnxEmbedder open = OnnxEmbedder.open(state.precision)) {
      return open;
    }
  }
}
