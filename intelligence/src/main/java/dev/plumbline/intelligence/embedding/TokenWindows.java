package dev.plumbline.intelligence.embedding;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text that is too long for the model is cut into windows that overlap, so that what stands
 * at an edge of one stands inside of the next.
 *
 * @param size the tokens of a window, its two marks included; 3 to 512
 * @param overlap how many tokens of text a window shares with the next; at least 0, and fewer than
 *     a window has
 */
public record TokenWindows(int size, int overlap) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public TokenWindows {
    if (size <= Tokens.MARKS || size > Tokeniser.MODEL_POSITIONS) {
      throw new IllegalArgumentException(
          "a window of " + size + " tokens, not of 3 to " + Tokeniser.MODEL_POSITIONS);
    }
    if (overlap < 0 || overlap >= size - Tokens.MARKS) {
      throw new IllegalArgumentException(
          "an overlap of " + overlap + " tokens, not of 0 to " + (size - Tokens.MARKS - 1));
    }
  }

  /**
   * The windows of a text, in its order: one when it fits into one. Every token of the text is in
   * at least one of them, and the last ends where the text ends.
   */
  public List<Tokens> split(Tokens text) {
    int room = size - Tokens.MARKS;
    List<Tokens> windows = new ArrayList<>();
    int from = 0;
    while (from + room < text.textLength()) {
      windows.add(text.window(from, from + room));
      from += room - overlap;
    }
    windows.add(text.window(from, text.textLength()));
    return windows;
  }
}
