package dev.plumbline.cleanroom.backend;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.h2.Driver;

/** A database in this JVM's memory that ends with its one connection. */
public final class H2DatabaseService implements ServicePlugin {
  private static final int VALIDITY_SECONDS = 5;

  private final String name;
  private Connection connection;

  /** A service that isn't started. */
  public H2DatabaseService(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void start() throws SQLException {
    connection =
        Driver.load()
            .connect(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_ON_EXIT=FALSE", new Properties());
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE note (id BIGINT PRIMARY KEY, text VARCHAR NOT NULL)");
    }
  }

  /**
   * The connection; its table {@code note (id, text)} is empty after each start.
   *
   * @throws IllegalStateException when the service isn't running
   */
  public synchronized Connection connection() {
    if (connection == null) {
      throw new IllegalStateException("service " + name + " isn't running");
    }
    return connection;
  }

  @Override
  public synchronized void stop() throws SQLException {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  /** Runs a query, so that the engine and not only the driver answers. */
  @Override
  public synchronized Health health() throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.setQueryTimeout(VALIDITY_SECONDS);
      try (ResultSet rows = statement.executeQuery("SELECT 1")) {
        return rows.next() ? Health.healthy() : Health.unhealthy("SELECT 1 gave no row");
      }
    }
  }
}
