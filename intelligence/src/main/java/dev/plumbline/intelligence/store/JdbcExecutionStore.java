package dev.plumbline.intelligence.store;

import dev.plumbline.intelligence.execution.TestExecution;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store behind one JDBC connection. */
public final class JdbcExecutionStore implements ExecutionStore {
  private final String name;
  private final Connection connection;
  private final PreparedStatement insert;
  private final PreparedStatement recent;
  private final PreparedStatement failures;
  private final PreparedStatement count;
  private final PreparedStatement ping;
  private final Optional<PreparedStatement> afterCommit;

  private JdbcExecutionStore(String name, Connection connection, Optional<String> afterCommit)
      throws SQLException {
    this.name = name;
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      for (String definition : ExecutionTable.DEFINITIONS) {
        statement.execute(definition);
      }
    }
    insert = connection.prepareStatement(ExecutionTable.INSERT);
    recent = connection.prepareStatement(ExecutionTable.RECENT);
    failures = connection.prepareStatement(ExecutionTable.FAILURES);
    count = connection.prepareStatement(ExecutionTable.COUNT);
    ping = connection.prepareStatement(ExecutionTable.PING);
    this.afterCommit =
        afterCommit.isPresent()
            ? Optional.of(connection.prepareStatement(afterCommit.get()))
            : Optional.empty();
  }

  /**
   * A store that makes its tables when there are none.
   *
   * @param name for messages
   * @param connection taken over, in auto-commit mode; closed on failure
   * @param afterCommit a statement that follows each commit, where a commit alone is not as durable
   *     as asked for
   */
  static JdbcExecutionStore over(String name, Connection connection, Optional<String> afterCommit)
      throws SQLException {
    try {
      return new JdbcExecutionStore(name, connection, afterCommit);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public synchronized void insert(TestExecution execution) throws StoreFailure {
    attempt(
        "keep " + execution.id(),
        () -> {
          ExecutionTable.set(insert, execution);
          insert.executeUpdate();
          committed();
          return null;
        });
  }

  @Override
  public void insertAll(List<TestExecution> executions) throws StoreFailure {
    insertAll(executions, Batching.JDBC_BATCH);
  }

  /**
   * The same, in a chosen way.
   *
   * @throws StoreFailure as {@link #insertAll(List)}
   */
  public synchronized void insertAll(List<TestExecution> executions, Batching batching)
      throws StoreFailure {
    if (executions.isEmpty()) {
      return;
    }
    attempt(
        "keep " + executions.size() + " executions",
        () -> {
          connection.setAutoCommit(false);
          boolean done = false;
          try {
            write(executions, batching);
            connection.commit();
            done = true;
          } finally {
            if (!done) {
              insert.clearBatch();
              connection.rollback();
            }
            connection.setAutoCommit(true);
          }
          committed();
          return null;
        });
  }

  private void write(List<TestExecution> executions, Batching batching) throws SQLException {
    for (TestExecution execution : executions) {
      ExecutionTable.set(insert, execution);
      switch (batching) {
        case STATEMENT_PER_ROW -> insert.executeUpdate();
        case JDBC_BATCH -> insert.addBatch();
      }
    }
    if (batching == Batching.JDBC_BATCH) {
      insert.executeBatch();
    }
  }

  private void committed() throws SQLException {
    if (afterCommit.isPresent()) {
      afterCommit.get().execute();
    }
  }

  @Override
  public synchronized List<TestExecution> recent(Instant since, int most) throws StoreFailure {
    return select(recent, Window.of(since, most));
  }

  @Override
  public synchronized List<TestExecution> failures(Instant since, int most) throws StoreFailure {
    return select(failures, Window.of(since, most));
  }

  private List<TestExecution> select(PreparedStatement query, Window window) throws StoreFailure {
    return attempt(
        "read executions",
        () -> {
          query.setLong(1, window.since());
          query.setInt(2, window.most());
          List<TestExecution> found = new ArrayList<>();
          try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              found.add(ExecutionTable.execution(rows));
            }
          }
          return List.copyOf(found);
        });
  }

  @Override
  public synchronized long count() throws StoreFailure {
    return attempt(
        "count executions",
        () -> {
          try (ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  @Override
  public synchronized void ping() throws StoreFailure {
    attempt(
        "answer",
        () -> {
          try (ResultSet rows = ping.executeQuery()) {
            return rows.next();
          }
        });
  }

  @Override
  public synchronized void close() throws StoreFailure {
    attempt(
        "close",
        () -> {
          connection.close();
          return null;
        });
  }

  /** Something that the driver may refuse. */
  private interface Step<T> {
    T take() throws SQLException;
  }

  private <T> T attempt(String what, Step<T> step) throws StoreFailure {
    try {
      return step.take();
    } catch (SQLException e) {
      throw new StoreFailure(name + " can't " + what + ": " + e.getMessage(), e);
    }
  }
}
