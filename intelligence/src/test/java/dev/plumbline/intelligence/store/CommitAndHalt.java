package dev.plumbline.intelligence.store;

import dev.plumbline.intelligence.planted.ExecutionSource;
import java.nio.file.Path;

/** A process that keeps executions one by one in every store and then dies without closing any. */
public final class CommitAndHalt {
  static final long SEED = 17;

  private CommitAndHalt() {}

  /**
   * Runs the process.
   *
   * @param arguments the folder in which each store has its own, a durability, how many executions
   */
  public static void main(String[] arguments) throws StoreFailure {
    for (StoreKind kind : StoreKind.values()) {
      ExecutionStore store =
          kind.open(Path.of(arguments[0], kind.name()), Durability.valueOf(arguments[1]));
      ExecutionSource source = new ExecutionSource(SEED);
      for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
        store.insert(source.next());
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
