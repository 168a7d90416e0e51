package dev.plumbline.benches.cleanroom;

/** Where telemetry goes; the values of the parameter {@code telemetry}. */
public enum TelemetryTarget {
  /** Nowhere. */
  off,
  /** Into this JVM's memory. */
  memory,
  /** To a receiver in this JVM, as OTLP over HTTP. */
  otlp
}
