package dev.plumbline.codec;

/** Makes text from an input safe to show: short, and without control characters. */
final class Excerpt {
  private static final int LONGEST = 120;

  private Excerpt() {}

  /** At most {@value #LONGEST} characters of the text, with control characters escaped. */
  static String of(String text) {
    boolean cut = text.length() > LONGEST;
    StringBuilder safe = new StringBuilder();
    int end = cut ? LONGEST : text.length();
    for (int i = 0; i < end; i++) {
      append(safe, text.charAt(i));
    }
    return cut ? safe.append('…').toString() : safe.toString();
  }

  /** Like {@link #of}, in double quotes. */
  static String quoted(String text) {
    return '"' + of(text) + '"';
  }

  private static void append(StringBuilder safe, char character) {
    int type = Character.getType(character);
    boolean unsafe =
        Character.isISOControl(character)
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    if (unsafe) {
      safe.append("\\u").append(hex(character));
    } else {
      safe.append(character);
    }
  }

  private static String hex(char character) {
    String digits = Integer.toHexString(character);
    return "0000".substring(digits.length()) + digits;
  }
}
