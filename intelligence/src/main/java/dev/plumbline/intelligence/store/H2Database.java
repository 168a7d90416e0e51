package dev.plumbline.intelligence.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;

/** Opens stores in H2. */
final class H2Database {
  /** The name of the database; H2 appends {@code .mv.db}. */
  private static final String FILE = "executions";

  /** H2 writes at each commit, not half a second later; it still leaves syncing to the system. */
  private static final String WRITE_AT_COMMIT = ";WRITE_DELAY=0";

  /** The one thing that makes H2 call for the disk's answer. */
  private static final String SYNC = "CHECKPOINT SYNC";

  private H2Database() {}

  static ExecutionStore open(Path folder, Durability durability) throws StoreFailure {
    String url =
        durability == Durability.MEMORY
            ? "jdbc:h2:mem:"
            : "jdbc:h2:file:" + DatabaseFile.in(folder, FILE) + WRITE_AT_COMMIT;
    try {
      Connection connection =
          Driver.load().connect(url + ";DB_CLOSE_ON_EXIT=FALSE", new Properties());
      return JdbcExecutionStore.over(
          "H2", connection, durability == Durability.SYNCED ? Optional.of(SYNC) : Optional.empty());
    } catch (SQLException e) {
      throw new StoreFailure("H2 can't be opened in " + folder + ": " + e.getMessage(), e);
    }
  }
}
