package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What one test does with its database: a table, a hundred rows in a transaction, a question. */
final class Session {
  private static final int ROWS = 100;

  private final int number;

  /**
   * A session.
   *
   * @param number tells its rows from those of every other
   */
  Session(int number) {
    this.number = number;
  }

  /** In a schema of its own on a server that others use too; the schema is gone afterwards. */
  void inSchema(Connection connection) throws SQLException {
    String schema = "session_" + number;
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
      statement.execute("set search_path to " + schema);
      run(connection);
      statement.execute("drop schema " + schema + " cascade");
    }
  }

  /**
   * On whatever is the connection's schema.
   *
   * @throws IllegalStateException if it sees rows of another test, or not all of its own
   */
  void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table item (id int primary key, session int not null)");
    }
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into item (id, session) values (?, ?)")) {
      for (int id = 0; id < ROWS; id++) {
        insert.setInt(1, id);
        insert.setInt(2, number);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement();
        ResultSet seen =
            statement.executeQuery(
                "select count(*), min(session), max(session), sum(id) from item")) {
      seen.next();
      boolean own = seen.getInt(2) == number && seen.getInt(3) == number;
      if (seen.getInt(1) != ROWS || !own || seen.getInt(4) != ROWS * (ROWS - 1) / 2) {
        throw new IllegalStateException("session " + number + " does not see just its own rows");
      }
    }
  }
}
