package dev.plumbline.intelligence.store;

import dev.plumbline.intelligence.execution.Outcome;
import dev.plumbline.intelligence.execution.ResourceUsage;
import dev.plumbline.intelligence.execution.TestExecution;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The table of executions, in the SQL that H2 and SQLite have in common. */
final class ExecutionTable {
  static final List<String> DEFINITIONS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS execution (
            id VARBINARY(16) NOT NULL PRIMARY KEY,
            test_name VARCHAR NOT NULL,
            started BIGINT NOT NULL,
            duration BIGINT NOT NULL,
            outcome VARCHAR NOT NULL,
            failure VARCHAR,
            cpu_time BIGINT NOT NULL,
            peak_memory BIGINT NOT NULL,
            bytes_read BIGINT NOT NULL,
            bytes_written BIGINT NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS execution_started ON execution (started)",
          "CREATE INDEX IF NOT EXISTS execution_outcome ON execution (outcome, started)");

  private static final String COLUMNS =
      "id, test_name, started, duration, outcome, failure,"
          + " cpu_time, peak_memory, bytes_read, bytes_written";
  private static final String NEWEST_FIRST = " ORDER BY started DESC, id DESC LIMIT ?";

  static final String INSERT =
      "INSERT INTO execution (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String RECENT =
      "SELECT " + COLUMNS + " FROM execution WHERE started >= ?" + NEWEST_FIRST;
  static final String FAILURES =
      "SELECT "
          + COLUMNS
          + " FROM execution WHERE outcome = 'FAILED' AND started >= ?"
          + NEWEST_FIRST;
  static final String COUNT = "SELECT COUNT(*) FROM execution";
  static final String PING = "SELECT outcome FROM execution LIMIT 1";

  private ExecutionTable() {}

  /** Gives the parameters of {@link #INSERT} the values of an execution. */
  static void set(PreparedStatement insert, TestExecution execution) throws SQLException {
    insert.setBytes(1, IdBytes.of(execution.id()));
    insert.setString(2, execution.testName());
    insert.setLong(3, EpochNanos.of(execution.start()));
    insert.setLong(4, execution.duration().toNanos());
    insert.setString(5, execution.outcome().name());
    if (execution.failureMessage().isPresent()) {
      insert.setString(6, execution.failureMessage().get());
    } else {
      insert.setNull(6, Types.VARCHAR);
    }
    insert.setLong(7, execution.usage().cpuTime().toNanos());
    insert.setLong(8, execution.usage().peakMemoryBytes());
    insert.setLong(9, execution.usage().bytesRead());
    insert.setLong(10, execution.usage().bytesWritten());
  }

  /**
   * The execution of the row on which a result stands.
   *
   * @throws SQLException if the row can't be read or holds what no execution can
   */
  static TestExecution execution(ResultSet row) throws SQLException {
    try {
      return new TestExecution(
          IdBytes.id(ByteBuffer.wrap(row.getBytes(1))),
          row.getString(2),
          EpochNanos.instant(row.getLong(3)),
          Duration.ofNanos(row.getLong(4)),
          Outcome.valueOf(row.getString(5)),
          Optional.ofNullable(row.getString(6)),
          new ResourceUsage(
              Duration.ofNanos(row.getLong(7)), row.getLong(8), row.getLong(9), row.getLong(10)));
    } catch (RuntimeException e) {
      throw new SQLException("a row is no test execution", e);
    }
  }
}
