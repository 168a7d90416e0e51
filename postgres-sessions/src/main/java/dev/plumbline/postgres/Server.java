package dev.plumbline.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A real PostgreSQL server of its own, with its data in a temporary folder. It is started without
 * durability ({@code fsync} off), as tests want it: how fast it writes is no measure of a server
 * that keeps what it is given.
 */
final class Server implements AutoCloseable {
  private final EmbeddedPostgres postgres;

  private Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @param folder where its programs are unpacked, once for all servers
   */
  static Server start(Path folder) throws IOException {
    return new Server(
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(Files.createDirectories(folder).toFile())
            .setCleanDataDirectory(true)
            .start());
  }

  /** A new connection. */
  Connection connect() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  /** Ends the server and deletes its data. */
  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
