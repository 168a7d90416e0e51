package dev.plumbline.cleanroom.backend;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The server of the in-process and of the child-process service: {@code GET /health} answers 200.
 */
final class HealthServer {
  static final String PATH = "/health";

  private HealthServer() {}

  /** Starts one on a free port of the loopback interface. */
  static HttpServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        PATH,
        exchange -> {
          try (exchange) {
            // No body: headers and body would leave in two packets, and the second would wait for
            // the delayed acknowledgement of the first, about 40 ms.
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
    return server;
  }
}
