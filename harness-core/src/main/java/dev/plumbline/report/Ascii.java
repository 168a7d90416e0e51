package dev.plumbline.report;

import java.util.Map;

/** Texts for an output that can hold ASCII alone. */
public final class Ascii {
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '±', "+-"),
          Map.entry((int) '×', "x"),
          Map.entry((int) '²', "2"),
          Map.entry((int) '≈', "~"),
          Map.entry((int) '→', "->"),
          Map.entry((int) '∞', "inf"),
          Map.entry((int) 'µ', "u"),
          Map.entry((int) 'μ', "u"),
          Map.entry((int) '·', "-"),
          Map.entry((int) '…', "~"),
          Map.entry((int) '≠', "#"),
          Map.entry((int) '✗', "x"),
          Map.entry((int) '▲', "!"),
          Map.entry((int) '▼', "v"),
          Map.entry((int) '−', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '≥', ">="),
          Map.entry((int) '≤', "<="));

  private Ascii() {}

  /**
   * The text with our signs spelled in ASCII and a question mark for each column of any other
   * character; a no-break space stays, for {@link TerminalPage#paragraph}.
   */
  public static String of(String text) {
    if (text.chars().allMatch(Ascii::kept)) {
      return text;
    }
    StringBuilder spelled = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (kept(character)) {
                spelled.appendCodePoint(character);
              } else {
                String own = Character.toString(character);
                spelled.append(SIGNS.getOrDefault(character, "?".repeat(DisplayWidth.of(own))));
              }
            });
    return spelled.toString();
  }

  private static boolean kept(int character) {
    return character < 0x80 || character == '\u00a0';
  }
}
