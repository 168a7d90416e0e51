package dev.plumbline.intelligence.execution;

/** How a test execution ended. */
public enum Outcome {
  /** All that the test expected held. */
  PASSED,
  /** Something didn't hold or an exception came out; there is a message. */
  FAILED,
  /** The test was not run to its end on purpose. */
  SKIPPED
}
