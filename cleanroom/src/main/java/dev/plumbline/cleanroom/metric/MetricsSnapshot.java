package dev.plumbline.cleanroom.metric;

import java.time.Duration;

/**
 * What an environment had counted at one moment.
 *
 * @param servicesStarted successful starts
 * @param servicesStopped successful stops
 * @param serviceFailures starts and stops that failed
 * @param containers containers created and reused
 * @param testsPassed test bodies that returned
 * @param testsFailed test bodies that threw
 * @param testTime time spent in test bodies, added up over all threads
 */
public record MetricsSnapshot(
    long servicesStarted,
    long servicesStopped,
    long serviceFailures,
    ContainerStatistics containers,
    long testsPassed,
    long testsFailed,
    Duration testTime) {

  /** How many test bodies ended. */
  public long testsExecuted() {
    return testsPassed + testsFailed;
  }
}
