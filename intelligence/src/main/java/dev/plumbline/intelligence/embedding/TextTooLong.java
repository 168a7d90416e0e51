package dev.plumbline.intelligence.embedding;

/**
 * A text has more tokens than the model has positions. Nothing is cut off instead: a vector of the
 * first part would pass for the vector of the whole.
 */
public final class TextTooLong extends EmbeddingFailure {
  private static final long serialVersionUID = 1L;

  private final int tokens;
  private final int limit;

  /** A text of so many tokens where {@code limit} is the most. */
  TextTooLong(int tokens, int limit) {
    super(
        "the text has "
            + tokens
            + " tokens and the model takes "
            + limit
            + "; shorten it, or embed it by overlapping windows (WindowedEmbedder)");
    this.tokens = tokens;
    this.limit = limit;
  }

  /** How many tokens the text has, with the two that mark its begin and end. */
  public int tokens() {
    return tokens;
  }

  /** How many it may have. */
  public int limit() {
    return limit;
  }
}
