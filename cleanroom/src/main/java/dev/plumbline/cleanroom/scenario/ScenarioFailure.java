package dev.plumbline.cleanroom.scenario;

/** A scenario could not be run as its options say, so it was not run. */
public final class ScenarioFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScenarioFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
