package dev.plumbline.jmh;

/** JMH arguments that JMH does not take. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
