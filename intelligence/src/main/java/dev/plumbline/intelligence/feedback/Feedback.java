package dev.plumbline.intelligence.feedback;

import java.util.List;

/**
 * A draft for a marker.
 *
 * @param text what to say, without personal data
 * @param matches the exemplars it was made from, the best first
 * @param removed what personal data the draft had
 */
public record Feedback(String text, List<Match> matches, List<PersonalData.Finding> removed) {
  /** Copies the lists. */
  public Feedback {
    matches = List.copyOf(matches);
    removed = List.copyOf(removed);
  }
}
