package dev.plumbline.report;

/**
 * Somebody else's text inside Markdown, so that it shows as it is and does nothing: no HTML, no
 * link, no emphasis, no table cell, no mention of a person or an issue.
 */
final class MarkdownText {
  /** Longer texts are cut in the middle. */
  private static final int LONGEST = 300;

  /** A zero-width space as an entity: shown as nothing, but it ends a mention or a link. */
  private static final String BREAK = "&#8203;";

  private MarkdownText() {}

  /** Running text, one line. */
  static String text(String text) {
    return escape(DisplayWidth.shortenMiddle(CleanText.oneLine(text), LONGEST));
  }

  /** A name in code letters; HTML rather than backticks, which a name could close. */
  static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      switch (character) {
        case '&', '<', '>', '"', '|', '\\', '`', '*', '_', '~', '[', ']', '!', '$', '^' ->
            entity(escaped, character);
        case '@', '#' -> {
          entity(escaped, character);
          escaped.append(BREAK);
        }
        case ':' -> {
          escaped.append(character);
          if (text.startsWith("//", index + 1)) {
            escaped.append(BREAK);
          }
        }
        case '.' -> {
          if (index >= 3 && text.regionMatches(true, index - 3, "www", 0, 3)) {
            escaped.append(BREAK);
          }
          escaped.append(character);
        }
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  private static void entity(StringBuilder escaped, char character) {
    escaped.append("&#").append((int) character).append(';');
  }
}
