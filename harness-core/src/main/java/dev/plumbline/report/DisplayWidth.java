package dev.plumbline.report;

/** How many columns of a terminal a text takes, and how to make it fit. */
final class DisplayWidth {
  private static final String ELLIPSIS = "…";

  private DisplayWidth() {}

  /** Columns: 2 for wide East Asian characters and pictures, 0 for combining marks, else 1. */
  static int of(String text) {
    int columns = 0;
    for (int index = 0; index < text.length(); ) {
      int character = text.codePointAt(index);
      columns += of(character);
      index += Character.charCount(character);
    }
    return columns;
  }

  private static int of(int character) {
    if (character < 0x300) {
      return 1;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (character >= 0x1100 && character <= 0x115f)
            || (character >= 0x2e80 && character <= 0xa4cf)
            || (character >= 0xac00 && character <= 0xd7a3)
            || (character >= 0xf900 && character <= 0xfaff)
            || (character >= 0xfe30 && character <= 0xfe6f)
            || (character >= 0xff00 && character <= 0xff60)
            || (character >= 0xffe0 && character <= 0xffe6)
            || (character >= 0x1f300 && character <= 0x1faff)
            || (character >= 0x20000 && character <= 0x3fffd);
    return wide ? 2 : 1;
  }

  /** Cuts out the middle, so that both the class and the parameters of a name stay to be seen. */
  static String shortenMiddle(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    if (columns < 3) {
      return start(text, columns);
    }
    int left = (columns - 1) / 2;
    String start = start(text, left);
    return start + ELLIPSIS + end(text, columns - 1 - of(start));
  }

  /** Cuts off the end. */
  static String shortenEnd(String text, int columns) {
    return of(text) <= columns ? text : start(text, Math.max(0, columns - 1)) + ELLIPSIS;
  }

  private static String start(String text, int columns) {
    int used = 0;
    int index = 0;
    while (index < text.length()) {
      int character = text.codePointAt(index);
      if (used + of(character) > columns) {
        break;
      }
      used += of(character);
      index += Character.charCount(character);
    }
    return text.substring(0, index);
  }

  private static String end(String text, int columns) {
    int used = 0;
    int index = text.length();
    while (index > 0) {
      int character = text.codePointBefore(index);
      if (used + of(character) > columns) {
        break;
      }
      used += of(character);
      index -= Character.charCount(character);
    }
    return text.substring(index);
  }

  /** Fills up with spaces on the right. */
  static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** Fills up with spaces on the left. */
  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }
}
