package dev.plumbline.cleanroom.execution;

/**
 * What a test does.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface TestBody<T> {
  /**
   * Runs the test.
   *
   * @return a result; may be null
   * @throws Exception makes the test a failed one, as an assertion error does
   */
  T run() throws Exception;
}
