package dev.plumbline.cleanroom.telemetry;

import java.net.URI;
import java.util.Objects;

/** Where telemetry goes. */
public sealed interface TelemetryMode {

  /** Nowhere: OpenTelemetry's no-op implementation. */
  record Off() implements TelemetryMode {}

  /** Into this JVM's memory, through the OpenTelemetry SDK. */
  record InMemory() implements TelemetryMode {}

  /**
   * To a receiver, as OTLP over HTTP in protobuf, in batches.
   *
   * @param endpoint the receiver's address without a path, such as {@code http://127.0.0.1:4318}
   */
  record Otlp(URI endpoint) implements TelemetryMode {
    /** Refuses a missing endpoint. */
    public Otlp {
      Objects.requireNonNull(endpoint, "endpoint");
    }
  }
}
