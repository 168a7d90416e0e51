package dev.plumbline.cleanroom.metric;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens in one environment, from any thread. */
public final class MetricsRecorder {
  private final LongAdder servicesStarted = new LongAdder();
  private final LongAdder servicesStopped = new LongAdder();
  private final LongAdder serviceFailures = new LongAdder();
  private final LongAdder testsPassed = new LongAdder();
  private final LongAdder testsFailed = new LongAdder();
  private final LongAdder testNanoseconds = new LongAdder();
  private final ContainerCounters containers;

  /**
   * A recorder with every count at zero.
   *
   * @param containers where containers are counted
   */
  public MetricsRecorder(ContainerCounters containers) {
    this.containers = containers;
  }

  /** The counters of the container registry. */
  public ContainerCounters containers() {
    return containers;
  }

  /** Counts a successful start. */
  public void recordServiceStarted() {
    servicesStarted.increment();
  }

  /** Counts a successful stop. */
  public void recordServiceStopped() {
    servicesStopped.increment();
  }

  /** Counts a start or stop that failed. */
  public void recordServiceFailure() {
    serviceFailures.increment();
  }

  /**
   * Counts a test body that ended.
   *
   * @param passed whether it returned rather than threw
   * @param nanoseconds how long it ran
   */
  public void recordTest(boolean passed, long nanoseconds) {
    (passed ? testsPassed : testsFailed).increment();
    testNanoseconds.add(nanoseconds);
  }

  /** The counts now. Exact once the counting threads have been joined. */
  public MetricsSnapshot snapshot() {
    return new MetricsSnapshot(
        servicesStarted.sum(),
        servicesStopped.sum(),
        serviceFailures.sum(),
        containers.statistics(),
        testsPassed.sum(),
        testsFailed.sum(),
        Duration.ofNanos(testNanoseconds.sum()));
  }
}
