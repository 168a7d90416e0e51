package dev.plumbline.cleanroom.backend;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.io.IOException;
import java.net.URI;

/** An HTTP server in this JVM, on a free port of the loopback interface. */
public final class InProcessHttpService implements ServicePlugin {
  private final String name;
  private volatile HttpServer server;

  /** A service that isn't started. */
  public InProcessHttpService(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() throws IOException {
    server = HealthServer.start();
  }

  /**
   * Where it answers.
   *
   * @throws IllegalStateException when it isn't running
   */
  public URI address() {
    HttpServer running = server;
    if (running == null) {
      throw new IllegalStateException("service " + name + " isn't running");
    }
    return URI.create("http://127.0.0.1:" + running.getAddress().getPort() + HealthServer.PATH);
  }

  @Override
  public void stop() {
    HttpServer running = server;
    if (running != null) {
      running.stop(0);
      server = null;
    }
  }

  @Override
  public Health health() throws IOException, InterruptedException {
    return HttpProbe.get(address());
  }
}
