package dev.plumbline.suite;

/**
 * How a benchmark says that its subject can't run here: it throws this from its set-up. The harness
 * turns it into the state SKIPPED with the reason; plain JMH shows a failed benchmark.
 */
public final class Skipped {
  /** How the message begins. */
  public static final String PREFIX = "SKIPPED: ";

  private Skipped() {}

  /**
   * The exception to throw.
   *
   * @param reason what is missing, in one line
   */
  public static IllegalStateException because(String reason) {
    return new IllegalStateException(PREFIX + reason);
  }
}
