package dev.plumbline.cleanroom.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackendServiceTest {

  private static void assertPortIsFree(URI address) throws IOException {
    new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress()).close();
  }

  @Test
  void theInProcessServerAnswersUntilItIsStopped() throws Exception {
    InProcessHttpService service = new InProcessHttpService("http");
    service.start();
    URI address = service.address();
    assertThat(service.health().isHealthy()).isTrue();
    assertThat(HttpProbe.get(address.resolve("/nothing")).reason()).endsWith("status 404");
    service.stop();
    service.stop();
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> HttpProbe.get(address));
    assertThatIllegalStateException().isThrownBy(service::health);
    assertPortIsFree(address);
  }

  @Test
  void theDatabaseAnswersAndIsGoneWhenItIsStopped() throws Exception {
    H2DatabaseService service = new H2DatabaseService("database");
    service.start();
    assertThat(service.health().isHealthy()).isTrue();
    Connection connection = service.connection();
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("INSERT INTO note VALUES (1, 'kept in memory')")).isOne();
    }
    service.stop();
    service.stop();
    assertThat(connection.isClosed()).isTrue();
    assertThatIllegalStateException().isThrownBy(service::health);
    service.start();
    try (Statement statement = service.connection().createStatement()) {
      assertThat(statement.executeUpdate("DELETE FROM note")).isZero();
    }
    service.stop();
  }

  @Test
  void lmdbKeepsWhatItIsGivenAndItsFolderIsGoneWhenItIsStopped(@TempDir Path temporary)
      throws Exception {
    assertThat(LmdbService.missing()).isEmpty();
    LmdbService service = new LmdbService("lmdb", temporary);
    service.start();
    assertThat(service.health().isHealthy()).isTrue();
    service.put("note", "kept in a file");
    assertThat(service.get("note")).isEqualTo("kept in a file");
    assertThat(service.get("other")).isNull();
    service.stop();
    service.stop();
    assertThatIllegalStateException().isThrownBy(service::health);
    service.start();
    assertThat(service.get("note")).isNull();
    service.stop();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aDatabaseWhoseConnectionBrokeIsNotAlive() throws Exception {
    H2DatabaseService service = new H2DatabaseService("database");
    ServiceContainer container = ServiceContainer.start(service);
    assertThat(container.isAlive()).isTrue();
    service.connection().close();
    assertThat(container.isAlive()).isFalse();
    assertThatExceptionOfType(SQLException.class).isThrownBy(service::health);
    container.close();
  }

  @Test
  void theChildProcessAnswersAndIsGoneWhenItIsStopped() throws Exception {
    ChildProcessService service = new ChildProcessService("process");
    service.start();
    Process process = service.process();
    URI address = service.address();
    assertThat(service.health().isHealthy()).isTrue();
    service.stop();
    service.stop();
    assertThat(process.isAlive()).isFalse();
    assertPortIsFree(address);
  }

  @Test
  void aChildThatDiedIsNotHealthy() throws Exception {
    ChildProcessService service = new ChildProcessService("process");
    service.start();
    service.process().destroyForcibly().waitFor();
    assertThat(service.health().reason()).startsWith("the process ended with code");
    service.stop();
  }
}
