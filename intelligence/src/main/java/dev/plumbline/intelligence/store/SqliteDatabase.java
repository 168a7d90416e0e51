package dev.plumbline.intelligence.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens stores in SQLite, with a write-ahead log. */
final class SqliteDatabase {
  private static final String FILE = "executions.sqlite";

  private SqliteDatabase() {}

  static ExecutionStore open(Path folder, Durability durability) throws StoreFailure {
    SQLiteConfig config = new SQLiteConfig();
    String file = ":memory:";
    if (durability != Durability.MEMORY) {
      config.setJournalMode(JournalMode.WAL);
      // With a write-ahead log FULL syncs at each commit, NORMAL only when the log is copied back.
      config.setSynchronous(
          durability == Durability.SYNCED ? SynchronousMode.FULL : SynchronousMode.NORMAL);
      file = DatabaseFile.in(folder, FILE);
    }
    try {
      return JdbcExecutionStore.over(
          "SQLite", config.createConnection("jdbc:sqlite:" + file), Optional.empty());
    } catch (SQLException e) {
      throw new StoreFailure("SQLite can't be opened in " + folder + ": " + e.getMessage(), e);
    }
  }
}
