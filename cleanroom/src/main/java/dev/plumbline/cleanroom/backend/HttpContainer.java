package dev.plumbline.cleanroom.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** One container that runs busybox's web server. The only class that knows Testcontainers. */
final class HttpContainer {
  private static final Duration START_DEADLINE = Duration.ofSeconds(60);
  private static final int BRIDGED_PORT = 8080;

  private final GenericContainer<?> container;
  private final boolean hostNetwork;
  private final int hostPort;

  HttpContainer() throws IOException {
    ContainerEngine engine = ContainerEngine.ofEnvironment();
    hostNetwork = engine.usesHostNetwork();
    hostPort = hostNetwork ? freePort() : BRIDGED_PORT;
    container =
        new GenericContainer<>(DockerImageName.parse(engine.image()))
            .withImagePullPolicy(image -> false)
            .withStartupAttempts(1)
            .waitingFor(new AnswersOverHttp());
    String listen = (hostNetwork ? "127.0.0.1:" : "0.0.0.0:") + hostPort;
    container.setCommandParts(
        new String[] {"/bin/busybox", "httpd", "-f", "-p", listen, "-h", "/www"});
    if (hostNetwork) {
      container.withNetworkMode("host");
    } else {
      container.withExposedPorts(BRIDGED_PORT);
    }
  }

  /** Without a bridge the container shares the host's ports, so one is picked for it. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts it and returns when it answers over HTTP. */
  void start() {
    container.start();
  }

  URI address() {
    return hostNetwork
        ? URI.create("http://127.0.0.1:" + hostPort + HealthServer.PATH)
        : URI.create(
            "http://"
                + container.getHost()
                + ":"
                + container.getMappedPort(BRIDGED_PORT)
                + HealthServer.PATH);
  }

  String id() {
    return container.getContainerId();
  }

  /** Kills and removes the container. */
  void close() {
    container.stop();
  }

  private final class AnswersOverHttp extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {
      try {
        HttpProbe.awaitHealthy(address(), START_DEADLINE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ContainerLaunchException("interrupted while waiting for the container", e);
      }
    }
  }
}
