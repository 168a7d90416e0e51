package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import java.util.ArrayList;
import java.util.List;

/** Prose of exactly so many tokens, the two marks of begin and end included. */
final class ExactTexts {
  private static final int MARKS = 2;

  /** A word that is one token wherever it stands. */
  private static final String FILLER = "a";

  private static final String PROSE =
      """
      The nightly build failed again after the database migration, because a connection pool was
      exhausted while forty workers waited for locks on the same three tables. Retrying the request
      hid the cause for a week: every second attempt succeeded, and the dashboard showed nothing
      but a slightly higher median latency. We reproduced it with a throttled disk, a smaller pool
      and a deterministic schedule; then the order of acquisition became obvious. Two transactions
      updated the inventory and the ledger in opposite order. Sorting the statements by their
      primary keys removed the deadlock, and the regression test now asserts that neither waits
      longer than fifty milliseconds. What remains unexplained is the serialisation error that the
      Windows agents report about once a day, always within ten minutes of midnight, when the
      certificate cache is refreshed and the clock is synchronised against an upstream server.
      """;

  private static final List<String> WORDS = List.of(PROSE.strip().split("\\s+"));

  private ExactTexts() {}

  /**
   * A text; the same one every time.
   *
   * @param model whose tokens count
   * @param tokens how many, at least 3
   */
  static String of(OnnxEmbedder model, int tokens) {
    return of(model, tokens, 0);
  }

  /** A text that begins at another word of the prose, for several of one length. */
  static String of(OnnxEmbedder model, int tokens, int firstWord) {
    List<String> chosen = new ArrayList<>();
    int left = tokens - MARKS;
    for (int word = firstWord; left > 0; word++) {
      String next = WORDS.get(word % WORDS.size());
      int cost = model.tokenise(next).textLength();
      // Words are split one by one, so their tokens add up.
      if (cost > left) {
        next = FILLER;
        cost = 1;
      }
      chosen.add(next);
      left -= cost;
    }
    String text = String.join(" ", chosen);
    requireLength(model, text, tokens);
    return text;
  }

  /** Fails the measurement when a text has another number of tokens than it is measured for. */
  static void requireLength(OnnxEmbedder model, String text, int tokens) {
    int length = model.tokenise(text).length();
    if (length != tokens) {
      throw new IllegalStateException("a text of " + length + " tokens instead of " + tokens);
    }
  }
}
