package dev.plumbline.gate;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody probably meant. */
public final class NearestWord {
  /** Longer texts are cut before they are compared, so that hostile input costs nothing. */
  private static final int LONGEST = 200;

  private NearestWord() {}

  /**
   * The word with the fewest edits from another, ignoring case; the first in natural order among
   * equals. Empty when even the nearest needs more edits than half the longer word.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(best -> 2 * distance(word, best) <= Math.max(length(word), length(best)));
  }

  /** The words with the fewest edits from another, ignoring case, the nearest first. */
  public static List<String> closest(String word, Collection<String> known, int most) {
    return known.stream()
        .sorted(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** {@code " (did you mean \"x\"?)"}, or nothing. */
  static String hint(String word, Collection<String> known) {
    return to(word, known).map(best -> " (did you mean \"" + best + "\"?)").orElse("");
  }

  private static int length(String word) {
    return Math.min(LONGEST, word.length());
  }

  /** Edit distance (Levenshtein 1966) in time of the product of the two lengths. */
  static int distance(String left, String right) {
    String a = left.substring(0, length(left)).toLowerCase(Locale.ROOT);
    String b = right.substring(0, length(right)).toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
