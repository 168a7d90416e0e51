package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.planted.ExecutionSource;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import java.nio.file.Path;

/** The files of a store that is closed, with executions in it. */
final class KeptStore implements AutoCloseable {
  static final int EXECUTIONS = 1_000;

  private static final long SEED = 19;
  private static final String DURABILITY = "buffered";

  private final String kind;
  private final WorkFolder folder = WorkFolder.make();

  private KeptStore(String kind) {
    this.kind = kind;
  }

  static KeptStore fill(String kind) throws StoreFailure {
    KeptStore kept = new KeptStore(kind);
    try (ExecutionStore store = kept.open()) {
      store.insertAll(new ExecutionSource(SEED).next(EXECUTIONS));
      return kept;
    } catch (StoreFailure | RuntimeException e) {
      kept.folder.close();
      throw e;
    }
  }

  ExecutionStore open() throws StoreFailure {
    return Stores.open(kind, folder, DURABILITY);
  }

  Path path() {
    return folder.path();
  }

  /** Holds the store against what it was filled with, and deletes it. */
  @Override
  public void close() throws StoreFailure {
    try (ExecutionStore store = open()) {
      if (store.count() != EXECUTIONS) {
        throw new IllegalStateException("the store has " + store.count() + " executions");
      }
    } finally {
      folder.close();
    }
  }
}
