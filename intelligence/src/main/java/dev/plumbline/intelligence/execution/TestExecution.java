package dev.plumbline.intelligence.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of one test.
 *
 * <p>The limits are what every store can give back unchanged: times are kept as 64-bit counts of
 * nanoseconds and texts as UTF-8.
 *
 * @param id its own, in all stores
 * @param testName not blank, at most {@value #LONGEST_NAME} characters
 * @param start from {@link #EARLIEST} to {@link #LATEST}
 * @param duration not negative, at most 2^63 − 1 ns
 * @param outcome how it ended
 * @param failureMessage of a failed execution, at most {@value #LONGEST_MESSAGE} characters; empty
 *     for every other outcome
 * @param usage what it used
 */
public record TestExecution(
    UUID id,
    String testName,
    Instant start,
    Duration duration,
    Outcome outcome,
    Optional<String> failureMessage,
    ResourceUsage usage) {
  /** The most characters of a test's name. */
  public static final int LONGEST_NAME = 1_000;

  /** The most characters of a message. */
  public static final int LONGEST_MESSAGE = 65_536;

  /** The earliest start: 1970. */
  public static final Instant EARLIEST = Instant.EPOCH;

  /** The latest start: in 2262. */
  public static final Instant LATEST = EARLIEST.plusNanos(Long.MAX_VALUE);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a value is beyond its limit, a failed execution has no
   *     message, or another has one
   */
  public TestExecution {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(usage, "usage");
    requireText("test name", testName, LONGEST_NAME);
    if (testName.isBlank()) {
      throw new IllegalArgumentException("the test name is blank");
    }
    if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "start " + start + " is not between " + EARLIEST + " and " + LATEST);
    }
    requireNanoseconds("duration", duration);
    if (failureMessage.isPresent() != (outcome == Outcome.FAILED)) {
      throw new IllegalArgumentException(
          "an execution that "
              + (failureMessage.isPresent() ? "did not fail has" : "failed has no")
              + " failure message: "
              + testName);
    }
    failureMessage.ifPresent(message -> requireText("failure message", message, LONGEST_MESSAGE));
  }

  static void requireNanoseconds(String what, Duration duration) {
    if (duration.isNegative() || duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
      throw new IllegalArgumentException(what + " " + duration + " is not from 0 to 2^63 - 1 ns");
    }
  }

  /** Half of a surrogate pair has no UTF-8: a store would give something else back. */
  private static void requireText(String what, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          what + " has " + text.length() + " characters; at most " + longest + " are kept");
    }
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        if (Character.charCount(text.codePointAt(at)) == 1) {
          throw new IllegalArgumentException(
              what + " has half of a surrogate pair at character " + at);
        }
        at++;
      }
    }
  }
}
