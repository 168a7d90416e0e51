package dev.plumbline.cleanroom.reload;

/** Input as it may stand in a message: one line, not long. */
final class Excerpt {
  private static final int LONGEST = 120;

  private Excerpt() {}

  /** A value, or what somebody else said, within a message. */
  static String of(String text) {
    String line = message(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** A whole message as one line. */
  static String message(String text) {
    return text.strip().replaceAll("\\p{Cntrl}+", " ");
  }
}
