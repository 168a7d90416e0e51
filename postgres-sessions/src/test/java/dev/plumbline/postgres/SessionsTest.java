package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every test sees its own rows and no others, and leaves nothing behind. */
final class SessionsTest {
  @TempDir static Path folder;

  @BeforeEach
  void theServerIsForLinux() {
    assumeThat(System.getProperty("os.name") + " " + System.getProperty("os.arch"))
        .isEqualTo("Linux amd64");
  }

  @Test
  void schemasKeepTestsApartAndAreGoneAfterwards() throws Exception {
    try (Server server = Server.start(folder);
        Connection one = server.connect();
        Connection other = server.connect()) {
      new Session(1).inSchema(one);
      new Session(2).inSchema(other);
      try (Statement statement = one.createStatement();
          ResultSet left =
              statement.executeQuery(
                  "select count(*) from pg_namespace where nspname like 'session%'")) {
        assertThat(left.next()).isTrue();
        assertThat(left.getInt(1)).isZero();
      }
    }
  }

  @Test
  void aTestThatSeesAnothersTableFails() throws Exception {
    try (Server server = Server.start(folder);
        Connection one = server.connect()) {
      new Session(1).run(one);
      assertThatThrownBy(() -> new Session(2).run(one)).hasMessageContaining("already exists");
    }
  }

  @Test
  void everyTestIsTimed() throws Exception {
    Sessions sessions = new Sessions(6, 3, folder, System::nanoTime);
    Sessions.Times shared = sessions.schemaPerTest();
    assertThat(shared.each()).hasSize(6).isSorted();
    assertThat(shared.start()).isPositive();
    assertThat(new Sessions(2, 2, folder, System::nanoTime).serverPerTest().each()).hasSize(2);
  }
}
