package dev.plumbline.intelligence.embedding;

/** A text has no vector, and the message says why. */
public class EmbeddingFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure without a cause of its own. */
  EmbeddingFailure(String message) {
    super(message);
  }

  /** A failure that something else caused. */
  EmbeddingFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
