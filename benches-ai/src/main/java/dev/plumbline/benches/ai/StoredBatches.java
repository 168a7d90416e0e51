package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * A store that begins empty and the executions that are put into it: a ring of them that are used
 * again and again, each time with an id and a start of their own.
 */
final class StoredBatches {
  private static final int RING = 1_000;
  private static final long SEED = 20;

  private final ExecutionSource source = new ExecutionSource(SEED);
  private final List<TestExecution> ring = source.next(RING);
  private WorkFolder folder;
  private ExecutionStore store;
  private long handedOut;

  void open(String kind, String durability) throws StoreFailure {
    folder = WorkFolder.make();
    try {
      store = Stores.open(kind, folder, durability);
    } catch (StoreFailure | RuntimeException e) {
      folder.close();
      throw e;
    }
    handedOut = 0;
  }

  ExecutionStore store() {
    return store;
  }

  TestExecution next() {
    return source.again(ring.get((int) (handedOut++ % RING)));
  }

  List<TestExecution> next(int count) {
    List<TestExecution> batch = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      batch.add(next());
    }
    return batch;
  }

  /** Holds the store against what was handed out, and deletes it. */
  void close() throws StoreFailure {
    try {
      long kept = store.count();
      store.close();
      if (kept != handedOut) {
        throw new IllegalStateException("the store has " + kept + " executions, not " + handedOut);
      }
    } finally {
      folder.close();
    }
  }
}
