package dev.plumbline.cli.files;

import java.util.regex.Pattern;

/** Names that are safe as the name of a file or folder on any system. */
public final class PlainName {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** What a plain name is, for messages. */
  public static final String RULE =
      "letters, digits, dots, hyphens and underscores, beginning with a letter or digit";

  private PlainName() {}

  /** Whether a text is one. */
  public static boolean plain(String text) {
    return PLAIN.matcher(text).matches()
        && !RESERVED.matcher(text).matches()
        && !text.endsWith(".");
  }

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if it is no plain name
   */
  static String check(String text) {
    if (!plain(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is no plain name: " + RULE);
    }
    return text;
  }
}
