package dev.plumbline.unit;

/**
 * Which way a metric gets better. A metric of {@link #UNKNOWN} direction is shown but never gated.
 */
public enum Direction {
  /** Less is better: time per operation, bytes per operation. */
  LOWER_IS_BETTER("lower"),
  /** More is better: operations per second. */
  HIGHER_IS_BETTER("higher"),
  /** Nobody said which way is better. */
  UNKNOWN("unknown");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  /** The word for files and reports: {@code lower}, {@code higher} or {@code unknown}. */
  public String word() {
    return word;
  }

  /**
   * The direction of a word.
   *
   * @throws IllegalArgumentException if the word is none of {@code lower, higher, unknown}
   */
  public static Direction ofWord(String word) {
    for (Direction direction : values()) {
      if (direction.word.equals(word)) {
        return direction;
      }
    }
    throw new IllegalArgumentException(
        "direction \"" + word + "\" is none of lower, higher, unknown");
  }
}
