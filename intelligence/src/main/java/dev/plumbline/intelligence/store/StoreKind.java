package dev.plumbline.intelligence.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded stores. */
public enum StoreKind {
  /** The SQL database written in Java. */
  H2,
  /** The SQL database written in C, through JDBC. */
  SQLITE,
  /** The memory-mapped B+ tree written in C; no SQL, and not without a file. */
  LMDB;

  /** Whether {@link #open} knows a durability. */
  public boolean has(Durability durability) {
    return this != LMDB || durability != Durability.MEMORY;
  }

  /**
   * Opens a store, and makes it when there is none.
   *
   * @param folder where its files are, made when absent; not touched with {@link Durability#MEMORY}
   * @param durability what a commit outlives
   * @throws StoreFailure if the store doesn't have that durability or can't be opened
   */
  public ExecutionStore open(Path folder, Durability durability) throws StoreFailure {
    if (!has(durability)) {
      throw new StoreFailure(
          "LMDB keeps nothing without a file; ask H2 or SQLite for " + durability);
    }
    if (durability != Durability.MEMORY) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new StoreFailure("folder " + folder + " can't be made", e);
      }
    }
    return switch (this) {
      case H2 -> H2Database.open(folder, durability);
      case SQLITE -> SqliteDatabase.open(folder, durability);
      case LMDB -> LmdbExecutionStore.open(folder, durability);
    };
  }
}
