package dev.plumbline.cleanroom.backend;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The server of the in-process and of the child-process service: {@code GET /health} says ok. */
final class HealthServer {
  static final String PATH = "/health";

  private HealthServer() {}

  /** Starts one on a free port of the loopback interface. */
  static HttpServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer = "ok\n".getBytes(StandardCharsets.US_ASCII);
    server.createContext(
        PATH,
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    return server;
  }
}
