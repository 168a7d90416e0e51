package dev.plumbline.cleanroom.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;

/**
 * A receiver of OTLP over HTTP on a free port of the loopback interface. It decodes each request
 * and counts the spans and metrics in it; it keeps nothing else.
 */
public final class OtlpReceiver implements AutoCloseable {
  /** No SDK sends more at once; what is longer is refused. */
  private static final int LONGEST_REQUEST = 64 << 20;

  private final HttpServer server;
  private final LongAdder spans = new LongAdder();
  private final LongAdder metrics = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder refused = new LongAdder();

  private OtlpReceiver(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts a receiver.
   *
   * @throws IOException when no port can be had
   */
  public static OtlpReceiver open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    OtlpReceiver receiver = new OtlpReceiver(server);
    server.createContext("/v1/traces", exchange -> receiver.answer(exchange, receiver.spans));
    server.createContext("/v1/metrics", exchange -> receiver.answer(exchange, receiver.metrics));
    server.start();
    return receiver;
  }

  /** The address for {@link TelemetryMode.Otlp}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Spans decoded so far. */
  public long spans() {
    return spans.sum();
  }

  /** Metrics decoded so far. */
  public long metrics() {
    return metrics.sum();
  }

  /** Requests that were decoded. */
  public long requests() {
    return requests.sum();
  }

  /** Requests that were not OTLP. */
  public long refused() {
    return refused.sum();
  }

  private void answer(HttpExchange exchange, LongAdder counter) throws IOException {
    try (exchange) {
      int status = 200;
      try (InputStream body = decompressed(exchange)) {
        counter.add(OtlpItems.count(body.readNBytes(LONGEST_REQUEST)));
        requests.increment();
      } catch (IOException e) {
        refused.increment();
        status = 400;
      }
      // An empty body is a valid answer: the protobuf message with no field set.
      exchange.sendResponseHeaders(status, -1);
    }
  }

  private static InputStream decompressed(HttpExchange exchange) throws IOException {
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    return "gzip".equals(encoding)
        ? new GZIPInputStream(exchange.getRequestBody())
        : exchange.getRequestBody();
  }

  /** Closes the port; the second call does nothing. */
  @Override
  public void close() {
    server.stop(0);
  }
}
