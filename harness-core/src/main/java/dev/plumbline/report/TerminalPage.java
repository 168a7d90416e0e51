package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of a terminal, none wider than the terminal. */
final class TerminalPage {
  /** Narrower than this nothing can be laid out, so it is taken as this. */
  static final int LEAST_WIDTH = 40;

  /** Columns of a paragraph before it is broken into lines; longer texts are cut. */
  private static final int LONGEST_PARAGRAPH = 400;

  private final StringBuilder page = new StringBuilder();
  private final int width;
  private final boolean colour;
  private final boolean ascii;

  TerminalPage(int width, boolean colour, boolean ascii) {
    this.width = Math.max(LEAST_WIDTH, width);
    this.colour = colour;
    this.ascii = ascii;
  }

  /** The text in the signs that the page may use. */
  String signs(String text) {
    return ascii ? Ascii.of(text) : text;
  }

  /** Cut off at the end where it is too wide. */
  private String cut(String text, int columns) {
    return signs(DisplayWidth.shortenEnd(signs(text), columns));
  }

  int width() {
    return width;
  }

  /** An empty line, unless the page is empty or ends with one. */
  void gap() {
    int length = page.length();
    if (length > 0 && !(length > 1 && page.charAt(length - 2) == '\n')) {
      page.append('\n');
    }
  }

  /** A heading. */
  void heading(String text) {
    gap();
    page.append(Paint.BOLD.on(cut(text, width), colour)).append('\n');
  }

  /** A line of clean text; what is too wide is cut off at the end. */
  void line(String text, Paint paint) {
    page.append(paint.on(cut(text, width).stripTrailing(), colour)).append('\n');
  }

  /** A line whose first column carries the colour. */
  void marked(String mark, Paint paint, String rest) {
    page.append(paint.on(signs(mark), colour))
        .append(cut(rest, width - DisplayWidth.of(mark)).stripTrailing())
        .append('\n');
  }

  /** A paragraph, broken at spaces that may break, its further lines indented. */
  void paragraph(String first, String text, Paint paint) {
    int indent = DisplayWidth.of(first);
    String bounded = DisplayWidth.shortenEnd(signs(text), LONGEST_PARAGRAPH);
    String lead = first;
    for (String line : broken(bounded, width - indent)) {
      page.append(paint.on(signs(lead + line).replace('\u00a0', ' ').stripTrailing(), colour))
          .append('\n');
      lead = " ".repeat(indent);
    }
  }

  private static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0
          && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(DisplayWidth.shortenMiddle(word, width));
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
