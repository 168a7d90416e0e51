package dev.plumbline.benchmarks.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Texts and tables of a page. */
final class Markdown {
  private Markdown() {}

  /** Running text whose signs stand for themselves. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if ("\\`*_<>|[]".indexOf(letter) >= 0) {
        escaped.append('\\');
      }
      escaped.append(letter);
    }
    return escaped.toString();
  }

  /** A name in code letters, also inside a table. */
  static String code(String text) {
    return "`" + text.replace('`', '\'').replace("|", "\\|") + "`";
  }

  /** A table; nothing without rows. */
  static String table(List<String> titles, List<List<String>> rows) {
    return rows.isEmpty()
        ? ""
        : row(titles)
            + "|"
            + "---|".repeat(titles.size())
            + "\n"
            + rows.stream().map(Markdown::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** Blocks one below the other, list items close together. */
  static String blocks(List<String> blocks) {
    StringBuilder text = new StringBuilder();
    boolean item = false;
    for (String block : blocks) {
      boolean another = block.startsWith(CommentText.ITEM);
      if (text.length() > 0 && !(item && another)) {
        text.append('\n');
      }
      text.append(block).append('\n');
      item = another;
    }
    return text.toString();
  }
}
