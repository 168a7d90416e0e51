package dev.plumbline.intelligence.embedding;

/**
 * A model can't run here at all: its file, the native library of this platform or the device asked
 * for is missing. The message says which.
 */
public final class ModelUnavailable extends EmbeddingFailure {
  private static final long serialVersionUID = 1L;

  /** What is missing. */
  ModelUnavailable(String message) {
    super(message);
  }

  /** What is missing, and how that showed. */
  ModelUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
