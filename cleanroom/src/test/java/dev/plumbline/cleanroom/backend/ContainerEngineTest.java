package dev.plumbline.cleanroom.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against an engine that is an HTTP server of the test. */
@Timeout(60)
class ContainerEngineTest {
  private HttpServer server;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    variables.put("DOCKER_HOST", "tcp://127.0.0.1:" + server.getAddress().getPort());
    variables.put("TESTCONTAINERS_RYUK_DISABLED", "true");
    variables.put("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private String reason() {
    return ((ContainerEngine.Unavailable) new ContainerEngine(variables).status()).reason();
  }

  @Test
  void anEngineWithTheImageIsAvailable() {
    answer("/_ping", 200);
    answer("/images/plumbline/busybox:1/json", 200);
    assertThat(new ContainerEngine(variables).status())
        .isEqualTo(new ContainerEngine.Available(variables.get("DOCKER_HOST")));
  }

  @Test
  void anEngineWithoutTheImageIsNot() {
    answer("/_ping", 200);
    variables.put("PLUMBLINE_CONTAINER_IMAGE", "other:2");
    assertThat(reason()).contains("has no image other:2; scripts/start-container-engine");
  }

  @Test
  void noEngineIsSaidWithWhereItWasLookedFor() {
    variables.put("DOCKER_HOST", "unix:///nowhere/docker.sock");
    assertThat(reason())
        .isEqualTo(
            "no container engine answers at unix:///nowhere/docker.sock;"
                + " scripts/start-container-engine starts one for tests");
  }

  @Test
  void whatRefusesAPingIsNoEngine() {
    answer("/_ping", 503);
    assertThat(reason()).endsWith("answers a ping with 503");
  }

  @Test
  void whatListensAndNeverAnswersIsNoEngine() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      variables.put("DOCKER_HOST", "tcp://127.0.0.1:" + silent.getLocalPort());
      assertThat(reason()).startsWith("no container engine answers");
    }
  }

  @Test
  void anAddressOfAnotherKindIsNotProbed() {
    variables.put("DOCKER_HOST", "ssh://somewhere");
    assertThat(reason())
        .isEqualTo(
            "DOCKER_HOST ssh://somewhere can't be probed:"
                + " it should be unix:///PATH or tcp://HOST:PORT");
  }

  @Test
  void nothingIsStartedThatWouldMakeTestcontainersPull() {
    answer("/_ping", 200);
    answer("/images/plumbline/busybox:1/json", 200);
    variables.remove("TESTCONTAINERS_RYUK_DISABLED");
    assertThat(reason()).startsWith("TESTCONTAINERS_RYUK_DISABLED is not true");
  }
}
