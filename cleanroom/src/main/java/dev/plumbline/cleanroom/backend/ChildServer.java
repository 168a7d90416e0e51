package dev.plumbline.cleanroom.backend;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The program of the child process. It prints {@code READY port} once it listens, and ends when its
 * standard input does, so it can't outlive the JVM that started it.
 */
final class ChildServer {
  static final String READY = "READY ";

  private ChildServer() {}

  /** Runs until the input ends. */
  static void run(InputStream input, OutputStream output) throws IOException {
    HttpServer server = HealthServer.start();
    try {
      String line = READY + server.getAddress().getPort() + "\n";
      output.write(line.getBytes(StandardCharsets.US_ASCII));
      output.flush();
      input.transferTo(OutputStream.nullOutputStream());
    } finally {
      server.stop(0);
    }
  }

  public static void main(String[] arguments) throws IOException {
    run(System.in, System.out);
  }
}
