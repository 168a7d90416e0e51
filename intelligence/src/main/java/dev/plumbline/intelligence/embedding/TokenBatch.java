package dev.plumbline.intelligence.embedding;

import java.util.List;

/** The texts of one run: rows of equal length, the shorter ones padded and masked. */
final class TokenBatch {
  private final int positions;
  private final int[] lengths;
  private final long[] ids;
  private final long[] mask;

  private TokenBatch(int positions, int[] lengths, long[] ids, long[] mask) {
    this.positions = positions;
    this.lengths = lengths;
    this.ids = ids;
    this.mask = mask;
  }

  /**
   * Pads to the longest text, and no further.
   *
   * @param texts at least one
   * @throws TextTooLong when one has more tokens than the model has positions
   */
  static TokenBatch of(List<Tokens> texts) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a run needs a text");
    }
    int[] lengths = texts.stream().mapToInt(Tokens::length).toArray();
    int positions = 0;
    for (int length : lengths) {
      requireFits(length);
      positions = Math.max(positions, length);
    }
    // What is not written stays 0: the padding token, and masked.
    long[] ids = new long[lengths.length * positions];
    long[] mask = new long[ids.length];
    for (int text = 0; text < lengths.length; text++) {
      texts.get(text).copyTo(ids, text * positions);
      for (int position = 0; position < lengths[text]; position++) {
        mask[text * positions + position] = 1;
      }
    }
    return new TokenBatch(positions, lengths, ids, mask);
  }

  static void requireFits(int tokens) {
    if (tokens > Tokeniser.MODEL_POSITIONS) {
      throw new TextTooLong(tokens, Tokeniser.MODEL_POSITIONS);
    }
  }

  int texts() {
    return lengths.length;
  }

  /** The length of a row: that of the longest text. */
  int positions() {
    return positions;
  }

  /** How many positions of a row are tokens of its text. */
  int length(int text) {
    return lengths[text];
  }

  /** Row after row; the batch's own. */
  long[] ids() {
    return ids;
  }

  /** 1 for a token, 0 for padding; the batch's own. */
  long[] mask() {
    return mask;
  }
}
