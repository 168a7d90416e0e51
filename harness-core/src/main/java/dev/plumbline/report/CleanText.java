package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that others wrote, made harmless for any display: what could steer a terminal, reorder a
 * line or hide is shown as its code ({@code \}{@code u001b}), never passed on.
 */
final class CleanText {
  private CleanText() {}

  /** One line: line ends and tabs become spaces, everything that is not shown becomes its code. */
  static String oneLine(String text) {
    int first = firstUnsafe(text);
    if (first < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int index = first; index < text.length(); ) {
      int character = text.codePointAt(index);
      index += Character.charCount(character);
      if (character == '\n' || character == '\r' || character == '\t') {
        clean.append(' ');
      } else if (unsafe(character)) {
        appendCode(clean, character);
      } else {
        clean.appendCodePoint(character);
      }
    }
    return clean.toString();
  }

  /**
   * The last lines of an output, each clean and at most {@code width} characters long.
   *
   * @param count how many lines at most
   */
  static List<String> lastLines(String output, int count, int width) {
    // Only the end is looked at, so that a flood of output costs nothing.
    String end = output.substring(Math.max(0, output.length() - count * (width + 1) * 2));
    String[] lines = end.strip().split("\r\n|\r|\n", -1);
    List<String> last = new ArrayList<>();
    for (int index = Math.max(0, lines.length - count); index < lines.length; index++) {
      String line = oneLine(lines[index].replace("\t", "    ")).stripTrailing();
      last.add(DisplayWidth.shortenEnd(line, width));
    }
    return last.size() == 1 && last.get(0).isEmpty() ? List.of() : last;
  }

  private static int firstUnsafe(String text) {
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit < ' ' || unit > '~') {
        int character = text.codePointAt(index);
        if (unsafe(character)) {
          return index;
        }
        index += Character.charCount(character) - 1;
      }
    }
    return -1;
  }

  private static boolean unsafe(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static void appendCode(StringBuilder clean, int character) {
    for (char unit : Character.toChars(character)) {
      clean.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        clean.append(Character.forDigit((unit >> shift) & 0xf, 16));
      }
    }
  }
}
