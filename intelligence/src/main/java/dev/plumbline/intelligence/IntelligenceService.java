package dev.plumbline.intelligence;

import dev.plumbline.intelligence.analysis.FailureReport;
import dev.plumbline.intelligence.analysis.MessageNeighbours;
import dev.plumbline.intelligence.analysis.PatternFinder;
import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.EmbeddingFailure;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import java.time.Instant;
import java.util.List;

/**
 * Remembers test executions and tells which of their failures are alike: a store, a model, and an
 * analysis over both. Nothing leaves the process but the store's own files.
 *
 * <p>Safe for use by several threads as far as its embedder is.
 */
public final class IntelligenceService implements AutoCloseable {
  /** Two words: the smallest embedding that goes through the whole model. */
  private static final String TINY = "all well";

  /** How far the length of a vector may be from 1 after rounding. */
  private static final double ROUNDING = 1e-3;

  private final ExecutionStore store;
  private final Embedder embedder;
  private final PatternFinder finder;

  /**
   * A service over an open store and embedder, both of which it closes when it is closed.
   *
   * @param store where executions are kept
   * @param embedder for failure messages
   * @param finder how failures are compared
   */
  public IntelligenceService(ExecutionStore store, Embedder embedder, PatternFinder finder) {
    this.store = store;
    this.embedder = embedder;
    this.finder = finder;
  }

  /**
   * Opens the store, then loads the model.
   *
   * @throws StoreFailure if the store can't be opened
   * @throws EmbeddingFailure if the model can't run here; the store is closed then
   */
  public static IntelligenceService open(ServiceOptions options) throws StoreFailure {
    ExecutionStore store = options.store().open(options.folder(), options.durability());
    try {
      Embedder embedder = OnnxEmbedder.open(options.precision());
      return new IntelligenceService(store, embedder, options.finder());
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Keeps an execution, as {@link ExecutionStore#insert}. */
  public void remember(TestExecution execution) throws StoreFailure {
    store.insert(execution);
  }

  /** Keeps several executions, all or none, as {@link ExecutionStore#insertAll}. */
  public void rememberAll(List<TestExecution> executions) throws StoreFailure {
    store.insertAll(executions);
  }

  /**
   * Reads the newest failures, embeds their messages and groups them.
   *
   * @param since those that started then or later
   * @param most no more than this many, at least 1
   * @throws StoreFailure if the store can't be read
   * @throws EmbeddingFailure if the model fails
   */
  public FailureReport analyse(Instant since, int most) throws StoreFailure {
    return finder.find(store.failures(since, most), embedder);
  }

  /**
   * The remembered failures whose messages are most alike to another.
   *
   * @param message any text
   * @param since only those that started then or later
   * @param among looked for among no more than this many of the newest, at least 1
   * @param most no more than this many answers, at least 1
   * @return the most alike first
   * @throws StoreFailure if the store can't be read
   * @throws EmbeddingFailure if the model fails
   */
  public List<LikeFailure> like(String message, Instant since, int among, int most)
      throws StoreFailure {
    List<TestExecution> failures = store.failures(since, among);
    return MessageNeighbours.of(failures, embedder).like(message, most).stream()
        .map(near -> new LikeFailure(failures.get(near.index()), near.similarity()))
        .toList();
  }

  /** Asks the store for a row and the model for a vector. */
  public Health health() {
    try {
      store.ping();
      float[] vector = embedder.embed(TINY);
      double squares = 0;
      for (float number : vector) {
        squares += number * number;
      }
      return vector.length == embedder.dimensions() && Math.abs(squares - 1) < ROUNDING
          ? Health.healthy()
          : Health.unhealthy("the model gives no vector of length 1");
    } catch (StoreFailure | RuntimeException e) {
      return Health.unhealthy(String.valueOf(e.getMessage()));
    }
  }

  /** How many executions are kept. */
  public long count() throws StoreFailure {
    return store.count();
  }

  /** Closes the model and the store; harmless when they are closed. */
  @Override
  public void close() throws StoreFailure {
    try {
      embedder.close();
    } finally {
      store.close();
    }
  }
}
