package dev.plumbline.intelligence.feedback;

import java.util.List;
import java.util.Locale;

/** Writes a draft from the remarks on like answers. */
public final class FeedbackComposer {
  /** How much of the answer is quoted, in characters. */
  private static final int QUOTED = 160;

  /** Below this an exemplar has little to do with the answer. */
  private static final double ALIKE = 0.4;

  private FeedbackComposer() {}

  /**
   * The draft: how the answer begins, and each remark once with the exemplar it was made on.
   * Exemplars that are hardly alike are left out; when all are, the draft says that.
   *
   * @param answer what was written
   * @param matches the exemplars like it, the best first
   */
  public static String compose(String answer, List<Match> matches) {
    StringBuilder draft = new StringBuilder(512);
    draft.append("You write: \"").append(beginning(answer)).append("\"\n");
    List<Match> alike = matches.stream().filter(match -> match.similarity() >= ALIKE).toList();
    if (alike.isEmpty()) {
      return draft.append("No marked answer is like this one.\n").toString();
    }
    for (int i = 0; i < alike.size(); i++) {
      Match match = alike.get(i);
      if (!saidBefore(alike.subList(0, i), match)) {
        draft
            .append("- ")
            .append(match.exemplar().remark())
            .append(" (as on ")
            .append(match.exemplar().id())
            .append(", similarity ")
            .append(String.format(Locale.ROOT, "%.2f", match.similarity()))
            .append(")\n");
      }
    }
    return draft.toString();
  }

  private static boolean saidBefore(List<Match> earlier, Match match) {
    return earlier.stream()
        .anyMatch(other -> other.exemplar().remark().equals(match.exemplar().remark()));
  }

  /** Not cut between the two halves of a character. */
  private static String beginning(String answer) {
    String text = answer.strip();
    if (text.length() <= QUOTED) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
    return text.substring(0, end) + "…";
  }
}
