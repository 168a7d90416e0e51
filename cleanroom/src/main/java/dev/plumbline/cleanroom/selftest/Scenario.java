package dev.plumbline.cleanroom.selftest;

/** One use of the framework, from nothing and back to nothing. */
@FunctionalInterface
interface Scenario {
  /**
   * Uses it.
   *
   * @throws Exception when the framework fails, or does not do what it should
   */
  void run() throws Exception;
}
