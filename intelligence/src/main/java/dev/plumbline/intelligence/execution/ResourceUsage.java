package dev.plumbline.intelligence.execution;

import java.time.Duration;

/**
 * What a test execution used.
 *
 * @param cpuTime processor time; not negative, at most 2^63 − 1 ns
 * @param peakMemoryBytes the most memory at any time; not negative
 * @param bytesRead from files and sockets; not negative
 * @param bytesWritten to files and sockets; not negative
 */
public record ResourceUsage(
    Duration cpuTime, long peakMemoryBytes, long bytesRead, long bytesWritten) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is negative or the time too long
   */
  public ResourceUsage {
    TestExecution.requireNanoseconds("processor time", cpuTime);
    requireCount("peak memory", peakMemoryBytes);
    requireCount("bytes read", bytesRead);
    requireCount("bytes written", bytesWritten);
  }

  private static void requireCount(String what, long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(what + " is " + bytes + " bytes, less than none");
    }
  }
}
