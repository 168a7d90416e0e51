package dev.plumbline.cleanroom.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The telemetry of one environment. Nothing global is set: two environments don't mix. */
public final class Telemetry implements AutoCloseable {
  /**
   * Compressed, a batch of this size (some 5 kB of a short test's spans) leaves in one write. One
   * that takes several writes waits about 40 ms for a delayed acknowledgement, because the HTTP
   * client leaves Nagle's algorithm on.
   */
  private static final int BATCH_SPANS = 128;

  private static final String COMPRESSION = "gzip";

  private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(5);

  private final OpenTelemetry api;
  private final OpenTelemetrySdk sdk;
  private final InMemorySpanExporter spans;
  private final InMemoryMetricReader metrics;

  private Telemetry(
      OpenTelemetry api,
      OpenTelemetrySdk sdk,
      InMemorySpanExporter spans,
      InMemoryMetricReader metrics) {
    this.api = api;
    this.sdk = sdk;
    this.spans = spans;
    this.metrics = metrics;
  }

  /** Opens telemetry of a mode. An unreachable receiver is noticed by {@link #flush}, not here. */
  public static Telemetry open(TelemetryMode mode) {
    if (mode instanceof TelemetryMode.Otlp otlp) {
      return otlp(otlp.endpoint());
    }
    return mode instanceof TelemetryMode.InMemory
        ? inMemory()
        : new Telemetry(OpenTelemetry.noop(), null, null, null);
  }

  private static Telemetry inMemory() {
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    InMemoryMetricReader metrics = InMemoryMetricReader.create();
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .build();
    return new Telemetry(sdk, sdk, spans, metrics);
  }

  private static Telemetry otlp(URI endpoint) {
    OtlpHttpSpanExporter spans =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint.resolve("/v1/traces").toString())
            .setCompression(COMPRESSION)
            .build();
    OtlpHttpMetricExporter metrics =
        OtlpHttpMetricExporter.builder()
            .setEndpoint(endpoint.resolve("/v1/metrics").toString())
            .setCompression(COMPRESSION)
            .build();
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(
                        BatchSpanProcessor.builder(spans)
                            .setMaxExportBatchSize(BATCH_SPANS)
                            .build())
                    .build())
            .setMeterProvider(
                SdkMeterProvider.builder()
                    .registerMetricReader(PeriodicMetricReader.builder(metrics).build())
                    .build())
            .build();
    return new Telemetry(sdk, sdk, null, null);
  }

  /** What instruments are made with. */
  public OpenTelemetry api() {
    return api;
  }

  /** The spans ended since the last {@link #reset}; empty unless kept in memory. */
  public List<SpanData> spans() {
    return spans == null ? List.of() : spans.getFinishedSpanItems();
  }

  /** All metrics as they are now; empty unless kept in memory. */
  public Collection<MetricData> metrics() {
    return metrics == null ? List.of() : metrics.collectAllMetrics();
  }

  /** Forgets the spans kept in memory. */
  public void reset() {
    if (spans != null) {
      spans.reset();
    }
  }

  /**
   * Sends what waits in batches and waits for the receiver's answer.
   *
   * @param deadline how long to wait
   * @return false when something was refused, lost, or not answered in time
   */
  public boolean flush(Duration deadline) {
    if (sdk == null) {
      return true;
    }
    CompletableResultCode flushed =
        CompletableResultCode.ofAll(
            List.of(
                sdk.getSdkTracerProvider().forceFlush(), sdk.getSdkMeterProvider().forceFlush()));
    return flushed.join(deadline.toMillis(), TimeUnit.MILLISECONDS).isSuccess();
  }

  /** Sends what waits and ends the SDK's threads; the second call does nothing. */
  @Override
  public void close() {
    if (sdk != null) {
      sdk.shutdown().join(CLOSE_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
