package dev.plumbline.cleanroom.execution;

import dev.plumbline.cleanroom.metric.MetricsRecorder;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.time.Duration;

/**
 * Runs test bodies on the caller's thread, each within a span, and counts and times them.
 *
 * <p>Telemetry: span {@code NAME}; counter {@code cleanroom.tests} and histogram {@code
 * cleanroom.test.duration} in seconds, both with the attribute {@code passed}.
 */
public final class TestExecutor {
  private static final String SCOPE = "dev.plumbline.cleanroom";
  private static final AttributeKey<Boolean> PASSED = AttributeKey.booleanKey("passed");
  private static final Attributes PASSED_TEST = Attributes.of(PASSED, true);
  private static final Attributes FAILED_TEST = Attributes.of(PASSED, false);
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  private final Tracer tracer;
  private final LongCounter tests;
  private final DoubleHistogram durations;
  private final MetricsRecorder metrics;

  /**
   * An executor.
   *
   * @param telemetry what its instruments are made with
   * @param metrics where tests are counted
   */
  public TestExecutor(OpenTelemetry telemetry, MetricsRecorder metrics) {
    this.tracer = telemetry.getTracer(SCOPE);
    Meter meter = telemetry.getMeter(SCOPE);
    this.tests = meter.counterBuilder("cleanroom.tests").setUnit("{test}").build();
    this.durations = meter.histogramBuilder("cleanroom.test.duration").setUnit("s").build();
    this.metrics = metrics;
  }

  /**
   * Runs a test body.
   *
   * @param name the test's name, and that of its span
   * @param body what it does
   * @return what became of it; a body that throws is an outcome, not an exception here. Only an
   *     error of the JVM itself is thrown on, and an interrupt stays set.
   */
  @SuppressWarnings("try") // The scope is opened for its effect only.
  public <T> TestOutcome<T> execute(String name, TestBody<T> body) {
    Span span = tracer.spanBuilder(name).startSpan();
    long start = System.nanoTime();
    TestOutcome<T> outcome;
    try (Scope scope = span.makeCurrent()) {
      T value = body.run();
      outcome = new TestOutcome.Passed<>(name, since(start), value);
    } catch (VirtualMachineError e) {
      span.end();
      throw e;
    } catch (Throwable e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      outcome = new TestOutcome.Failed<>(name, since(start), e);
      span.recordException(e);
      span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
    }
    span.end();
    record(outcome);
    return outcome;
  }

  private void record(TestOutcome<?> outcome) {
    boolean passed = outcome instanceof TestOutcome.Passed;
    long nanoseconds = outcome.duration().toNanos();
    Attributes attributes = passed ? PASSED_TEST : FAILED_TEST;
    tests.add(1, attributes);
    durations.record(nanoseconds / NANOSECONDS_PER_SECOND, attributes);
    metrics.recordTest(passed, nanoseconds);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
