package dev.plumbline.intelligence.embedding;

import java.util.Arrays;

/** The tokens of a text or of a window of it, with the marks of begin and end. */
public final class Tokens {
  /** How many tokens are marks and not text. */
  static final int MARKS = 2;

  private final long[] ids;

  /** Takes the array over. */
  Tokens(long[] ids) {
    if (ids.length < MARKS) {
      throw new IllegalArgumentException(ids.length + " tokens are without begin and end");
    }
    this.ids = ids;
  }

  /** How many tokens the model sees, at least 2. */
  public int length() {
    return ids.length;
  }

  /** How many of them are text. */
  public int textLength() {
    return ids.length - MARKS;
  }

  /** Their numbers in the model's vocabulary; a copy. */
  public long[] ids() {
    return ids.clone();
  }

  /**
   * A part of the text, with the same marks around it.
   *
   * @param from the first token of the text, from 0
   * @param to the first token after the part, at most {@link #textLength()}
   */
  Tokens window(int from, int to) {
    if (from < 0 || from > to || to > textLength()) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + textLength() + " tokens");
    }
    long[] part = new long[to - from + MARKS];
    part[0] = ids[0];
    System.arraycopy(ids, 1 + from, part, 1, to - from);
    part[part.length - 1] = ids[ids.length - 1];
    return new Tokens(part);
  }

  void copyTo(long[] target, int offset) {
    System.arraycopy(ids, 0, target, offset, ids.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tokens tokens && Arrays.equals(ids, tokens.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return length() + " tokens";
  }
}
