package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.store.Durability;
import dev.plumbline.intelligence.store.ExecutionStore;
import dev.plumbline.intelligence.store.StoreFailure;
import dev.plumbline.intelligence.store.StoreKind;
import dev.plumbline.suite.Skipped;
import java.util.Locale;

/** Opens stores for benchmarks. */
final class Stores {
  private Stores() {}

  /** The store of a parameter's value, such as {@code sqlite}. */
  static StoreKind kind(String value) {
    return StoreKind.valueOf(value.toUpperCase(Locale.ROOT));
  }

  /** The durability of a parameter's value, such as {@code synced}. */
  static Durability durability(String value) {
    return Durability.valueOf(value.toUpperCase(Locale.ROOT));
  }

  /**
   * Opens a store; the measurement is skipped where its question has no answer: for a store that
   * does not have the durability, and for syncing where there is no disk to wait for.
   */
  static ExecutionStore open(String kind, WorkFolder folder, String durability)
      throws StoreFailure {
    Durability asked = durability(durability);
    if (!kind(kind).has(asked)) {
      throw Skipped.because(kind + " has no store that is only in memory");
    }
    if (asked == Durability.SYNCED && folder.isInMemory()) {
      throw Skipped.because(
          folder.path().getParent()
              + " is in memory, where nothing is synced; point java.io.tmpdir to a disk");
    }
    return kind(kind).open(folder.path(), asked);
  }
}
