package dev.plumbline.cleanroom.backend;

import dev.plumbline.cleanroom.health.Health;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a service over HTTP. One client serves the whole JVM, because each has threads of its own.
 */
public final class HttpProbe {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final long POLL_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final int OK = 200;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(TIMEOUT)
          .build();

  private HttpProbe() {}

  /**
   * Sends one GET.
   *
   * @param address what to get
   * @return healthy when the answer's status is 200
   * @throws IOException when there is no answer
   * @throws InterruptedException when interrupted while waiting
   */
  public static Health get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build();
    int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    return status == OK
        ? Health.healthy()
        : Health.unhealthy(address + " answered with status " + status);
  }

  /**
   * Asks again and again until the service is healthy, for a service that can't say when it is
   * ready. The poll interval of 2 ms is the resolution of a start measured this way.
   *
   * @param address what to get
   * @param deadline how long to try
   * @throws IOException when it isn't healthy in time, with the last answer
   * @throws InterruptedException when interrupted while waiting
   */
  static void awaitHealthy(URI address, Duration deadline)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    String last = "not asked";
    do {
      try {
        Health health = get(address);
        if (health.isHealthy()) {
          return;
        }
        last = health.reason();
      } catch (IOException e) {
        last = e.toString();
      }
      LockSupport.parkNanos(POLL_NANOSECONDS);
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while waiting for " + address);
      }
    } while (System.nanoTime() < end);
    throw new IOException(
        address + " was not healthy within " + deadline.toSeconds() + " s: " + last);
  }
}
