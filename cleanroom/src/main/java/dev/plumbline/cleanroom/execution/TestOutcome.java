package dev.plumbline.cleanroom.execution;

import java.time.Duration;

/**
 * What became of a test body.
 *
 * @param <T> what the body returns
 */
public sealed interface TestOutcome<T> {

  /** The test's name. */
  String name();

  /** How long the body ran. */
  Duration duration();

  /**
   * The body returned.
   *
   * @param value what it returned; may be null
   */
  record Passed<T>(String name, Duration duration, T value) implements TestOutcome<T> {}

  /**
   * The body threw.
   *
   * @param cause what it threw
   */
  record Failed<T>(String name, Duration duration, Throwable cause) implements TestOutcome<T> {}
}
