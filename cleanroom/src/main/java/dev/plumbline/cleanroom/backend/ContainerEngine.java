package dev.plumbline.cleanroom.backend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The container engine that the environment variables name, asked by itself in a second or two
 * rather than through Testcontainers, which tries for minutes and pulls images.
 *
 * @param variables the environment variables: {@code DOCKER_HOST} (default {@code
 *     unix:///var/run/docker.sock}), {@code TESTCONTAINERS_RYUK_DISABLED}, {@code
 *     TESTCONTAINERS_HOST_OVERRIDE}, {@code PLUMBLINE_CONTAINER_IMAGE} (default {@code
 *     plumbline/busybox:1}), {@code PLUMBLINE_CONTAINER_NETWORK} ({@code host}, or a bridge)
 */
public record ContainerEngine(Map<String, String> variables) {
  private static final String DEFAULT_HOST = "unix:///var/run/docker.sock";
  private static final String DEFAULT_IMAGE = "plumbline/busybox:1";
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final String HINT = "; scripts/start-container-engine starts one for tests";

  /** Copies the variables. */
  public ContainerEngine {
    variables = Map.copyOf(variables);
  }

  /** Whether containers can be started. */
  public sealed interface Status permits Available, Unavailable {}

  /**
   * They can.
   *
   * @param host where the engine listens
   */
  public record Available(String host) implements Status {}

  /**
   * They can't.
   *
   * @param reason why, in one line
   */
  public record Unavailable(String reason) implements Status {}

  /** The engine that this process's own environment names. */
  public static ContainerEngine ofEnvironment() {
    return new ContainerEngine(System.getenv());
  }

  /** The image whose web server the container service runs. */
  public String image() {
    return variables.getOrDefault("PLUMBLINE_CONTAINER_IMAGE", DEFAULT_IMAGE);
  }

  /** Whether containers share the host's network, because the engine has no bridge. */
  public boolean usesHostNetwork() {
    return "host".equals(variables.get("PLUMBLINE_CONTAINER_NETWORK"));
  }

  /** Whether an engine answers, has the image, and Testcontainers would need nothing else. */
  public Status status() {
    String host = variables.getOrDefault("DOCKER_HOST", DEFAULT_HOST);
    SocketAddress address;
    try {
      address = addressOf(host);
    } catch (IllegalArgumentException e) {
      return new Unavailable("DOCKER_HOST " + host + " can't be probed: " + e.getMessage());
    }
    try {
      int ping = EngineRequest.get(address, "/_ping", DEADLINE);
      if (ping != 200) {
        return new Unavailable("what listens at " + host + " answers a ping with " + ping);
      }
      int image = EngineRequest.get(address, "/images/" + image() + "/json", DEADLINE);
      return image == 200
          ? preparedFor(host)
          : new Unavailable("the engine at " + host + " has no image " + image() + HINT);
    } catch (IOException e) {
      return new Unavailable("no container engine answers at " + host + HINT);
    }
  }

  private Status preparedFor(String host) {
    if (!Boolean.parseBoolean(variables.get("TESTCONTAINERS_RYUK_DISABLED"))) {
      return new Unavailable(
          "TESTCONTAINERS_RYUK_DISABLED is not true: Testcontainers would pull its helper image");
    }
    if (!variables.containsKey("TESTCONTAINERS_HOST_OVERRIDE")
        && Files.exists(Path.of("/.dockerenv"))) {
      return new Unavailable(
          "TESTCONTAINERS_HOST_OVERRIDE is not set though this is a container itself:"
              + " Testcontainers would pull an image to find the host");
    }
    return new Available(host);
  }

  private static SocketAddress addressOf(String host) {
    URI uri = URI.create(host);
    if ("unix".equals(uri.getScheme()) && uri.getPath() != null) {
      return UnixDomainSocketAddress.of(uri.getPath());
    }
    if ("tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0) {
      return new InetSocketAddress(uri.getHost(), uri.getPort());
    }
    throw new IllegalArgumentException("it should be unix:///PATH or tcp://HOST:PORT");
  }
}
