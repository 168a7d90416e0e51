package dev.plumbline.intelligence.analysis;

import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.TextTooLong;
import java.util.List;

/**
 * The vectors of failure messages, of which a stack trace can be of any length.
 *
 * @param vectors one for each message
 * @param shortened how many of the messages are only compared by their beginnings
 */
record MessageVectors(List<float[]> vectors, int shortened) {
  /**
   * What a failure is shows in its first lines. As nearly every character is at most one token of
   * the model, which takes 512 and two of them mark begin and end, this much nearly always fits.
   */
  static final int BEGINNING = 500;

  static MessageVectors of(List<String> messages, Embedder embedder) {
    List<String> texts = messages.stream().map(message -> beginning(message, BEGINNING)).toList();
    List<float[]> vectors;
    try {
      vectors = embedder.embedAll(texts);
    } catch (TextTooLong e) {
      // Rare scripts have several tokens a character: those texts, found one by one, get shorter.
      texts = texts.stream().map(text -> fitting(text, embedder)).toList();
      vectors = embedder.embedAll(texts);
    }
    int shortened = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).length() < messages.get(i).length()) {
        shortened++;
      }
    }
    return new MessageVectors(List.copyOf(vectors), shortened);
  }

  private static String fitting(String text, Embedder embedder) {
    String fits = text;
    while (true) {
      try {
        embedder.embed(fits);
        return fits;
      } catch (TextTooLong e) {
        fits = beginning(fits, fits.length() / 2);
      }
    }
  }

  /** No more than a number of characters, without half of a surrogate pair at the end. */
  private static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
