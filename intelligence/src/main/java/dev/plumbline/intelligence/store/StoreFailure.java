package dev.plumbline.intelligence.store;

/** A store could not do what it was asked for; nothing of what was asked is kept. */
public final class StoreFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message what was wrong and, where there is something to do, what
   * @param cause what the store itself said
   */
  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** A failure that was found before the store was asked. */
  public StoreFailure(String message) {
    super(message);
  }
}
