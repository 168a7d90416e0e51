package dev.plumbline.cleanroom.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.execution.TestExecutor;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.metric.MetricsRecorder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TelemetryTest {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private static void execute(Telemetry telemetry, int passing, int failing) {
    TestExecutor executor =
        new TestExecutor(telemetry.api(), new MetricsRecorder(ContainerCounters.striped()));
    for (int i = 0; i < passing; i++) {
      executor.execute("passes", () -> "done");
    }
    for (int i = 0; i < failing; i++) {
      executor.execute(
          "fails",
          () -> {
            throw new AssertionError("expected 1");
          });
    }
  }

  @Test
  void offKeepsNothing() {
    try (Telemetry telemetry = Telemetry.open(new TelemetryMode.Off())) {
      execute(telemetry, 3, 0);
      assertThat(telemetry.flush(DEADLINE)).isTrue();
      assertThat(telemetry.spans()).isEmpty();
      assertThat(telemetry.metrics()).isEmpty();
    }
  }

  @Test
  void inMemoryKeepsASpanForEachTestAndTheirMetrics() {
    try (Telemetry telemetry = Telemetry.open(new TelemetryMode.InMemory())) {
      execute(telemetry, 3, 1);
      assertThat(telemetry.spans())
          .extracting(SpanData::getName)
          .containsExactly("passes", "passes", "passes", "fails");
      assertThat(telemetry.spans().get(3).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(telemetry.metrics())
          .extracting(MetricData::getName)
          .containsExactlyInAnyOrder("cleanroom.tests", "cleanroom.test.duration");
      telemetry.reset();
      assertThat(telemetry.spans()).isEmpty();
    }
  }

  @Test
  void everySpanReachesTheReceiverAsProtobuf() throws IOException {
    try (OtlpReceiver receiver = OtlpReceiver.open();
        Telemetry telemetry = Telemetry.open(new TelemetryMode.Otlp(receiver.endpoint()))) {
      execute(telemetry, 1000, 7);
      assertThat(telemetry.flush(DEADLINE)).isTrue();
      assertThat(receiver.spans()).isEqualTo(1007);
      assertThat(receiver.metrics()).isEqualTo(2);
      assertThat(receiver.requests()).isGreaterThan(1);
      assertThat(receiver.refused()).isZero();
    }
  }

  @Test
  void whatWaitsIsSentByTheClose() throws IOException {
    try (OtlpReceiver receiver = OtlpReceiver.open()) {
      try (Telemetry telemetry = Telemetry.open(new TelemetryMode.Otlp(receiver.endpoint()))) {
        execute(telemetry, 5, 0);
      }
      assertThat(receiver.spans()).isEqualTo(5);
    }
  }

  @Test
  void aReceiverThatIsNotThereIsNoticedByTheFlush() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      closedPort = socket.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + closedPort);
    try (Telemetry telemetry = Telemetry.open(new TelemetryMode.Otlp(nobody))) {
      execute(telemetry, 1, 0);
      assertThat(telemetry.flush(Duration.ofMillis(200))).isFalse();
    }
  }

  @Test
  void aRequestThatIsNotOtlpIsRefusedAndNotCounted() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.open()) {
      HttpRequest request =
          HttpRequest.newBuilder(receiver.endpoint().resolve("/v1/traces"))
              .POST(HttpRequest.BodyPublishers.ofString("\n\7{\"not\": \"protobuf\"}"))
              .build();
      int status =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      assertThat(status).isEqualTo(400);
      assertThat(receiver.refused()).isEqualTo(1);
      assertThat(receiver.spans()).isZero();
    }
  }
}
