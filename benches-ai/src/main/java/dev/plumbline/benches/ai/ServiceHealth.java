package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.Health;
import dev.plumbline.intelligence.IntelligenceService;
import dev.plumbline.intelligence.analysis.PatternFinder;
import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import dev.plumbline.suite.Rows;
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
 * What does it cost to know that the intelligence service can do its work? Row CL-23.
 *
 * <p>{@link #health} asks an open service, which reads a row of its store and embeds two words;
 * {@link #storePing} asks the store alone. The store has 1,000 executions; the others are had with
 * {@code -p store=h2,lmdb}.
 *
 * <p>Not measured: a service that doesn't answer; a test shows that it is called unhealthy.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ServiceHealth {

  /** A store that is open. */
  @State(Scope.Thread)
  public static class OpenStore {
    /** Which store. */
    @Param("sqlite")
    public String store;

    private KeptStore kept;
    private ExecutionStore open;

    /** Fills and opens it. */
    @Setup
    public void open() throws StoreFailure {
      kept = KeptStore.fill(store);
      open = kept.open();
    }

    /** Deletes it; a store that is closed must not answer. */
    @TearDown
    public void close() throws StoreFailure {
      open.close();
      try {
        open.ping();
      } catch (StoreFailure expected) {
        kept.close();
        return;
      }
      throw new IllegalStateException("a closed store answered");
    }
  }

  /** A service that is open. */
  @State(Scope.Thread)
  public static class OpenService {
    /** Which store. */
    @Param("sqlite")
    public String store;

    private KeptStore kept;
    private IntelligenceService service;

    /** Opens it, or skips. */
    @Setup
    public void open() throws StoreFailure {
      Embedder embedder = Models.open(ModelPrecision.INT8);
      kept = KeptStore.fill(store);
      service = new IntelligenceService(kept.open(), embedder, PatternFinder.usual());
    }

    /** Closes it; it must have been healthy until then, and not be so any more. */
    @TearDown
    public void close() throws StoreFailure {
      Health before = service.health();
      service.close();
      Health after = service.health();
      kept.close();
      if (!before.isHealthy() || after.isHealthy()) {
        throw new IllegalStateException("healthy before " + before + ", after closing " + after);
      }
    }
  }

  /** The whole service. */
  @Benchmark
  @Rows("CL-23")
  public Health health(OpenService state) {
    return state.service.health();
  }

  /** The store alone. */
  @Benchmark
  @Rows("CL-23")
  public ExecutionStore storePing(OpenStore state) throws StoreFailure {
    state.open.ping();
    return state.open;
  }
}
