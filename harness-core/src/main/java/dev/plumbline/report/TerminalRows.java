package dev.plumbline.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out all rows of a terminal report under the same columns: what does not fit leaves by the
 * column, never by a wrap.
 */
final class TerminalRows {
  private static final int LEAST_NAME = 24;
  private static final String SEPARATOR = "  ";

  /** Mark and space. */
  private static final int MARK = 2;

  private final List<TerminalColumn> columns = new ArrayList<>();
  private final Map<TerminalColumn, Integer> widths = new EnumMap<>(TerminalColumn.class);
  private final int nameWidth;

  /**
   * Measures rows.
   *
   * @param rows every row that will be printed
   * @param width columns of the terminal
   */
  TerminalRows(List<TerminalRow> rows, int width) {
    int longest = 0;
    for (TerminalRow row : rows) {
      longest = Math.max(longest, DisplayWidth.of(row.name()));
      row.cells().forEach((column, text) -> widths.merge(column, DisplayWidth.of(text), Math::max));
    }
    widths.replaceAll((column, widest) -> Math.max(widest, DisplayWidth.of(column.title())));
    columns.addAll(widths.keySet());
    for (TerminalColumn leaving : TerminalColumn.LEAVING) {
      // A name that can be read is worth more than these two, and less than the others.
      boolean minor = leaving == TerminalColumn.DETECTABLE || leaving == TerminalColumn.SPREAD;
      int wanted = minor ? Math.max(LEAST_NAME, width * 2 / 5) : LEAST_NAME;
      if (width - taken() < Math.min(longest, wanted)) {
        columns.remove(leaving);
      }
    }
    this.nameWidth = Math.max(1, Math.min(longest, width - taken()));
  }

  private int taken() {
    return MARK
        + columns.stream().mapToInt(column -> SEPARATOR.length() + widths.get(column)).sum();
  }

  /** The titles of the columns. */
  void titles(TerminalPage page) {
    if (columns.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder(" ".repeat(MARK + nameWidth));
    for (TerminalColumn column : columns) {
      line.append(SEPARATOR).append(column.padded(column.title(), widths.get(column)));
    }
    page.line(line.toString(), Paint.DIM);
  }

  /** One row and what stands below it; a name too long for its column has a line of its own. */
  void print(TerminalPage page, TerminalRow row) {
    String mark = Wording.mark(row.judgement());
    Paint paint = Paint.of(row.judgement().verdict());
    if (DisplayWidth.of(row.name()) <= nameWidth) {
      page.marked(mark, paint, " " + DisplayWidth.padRight(row.name(), nameWidth) + values(row));
    } else {
      page.marked(mark, paint, " " + DisplayWidth.shortenMiddle(row.name(), page.width() - MARK));
      String values = values(row);
      if (!values.isBlank()) {
        page.line(" ".repeat(MARK + nameWidth) + values, Paint.PLAIN);
      }
    }
    if (!columns.contains(TerminalColumn.NOTES) && !row.cell(TerminalColumn.NOTES).isEmpty()) {
      page.line("    see " + row.cell(TerminalColumn.NOTES), Paint.DIM);
    }
    row.below().forEach(text -> page.paragraph("    ", text, Paint.DIM));
  }

  private String values(TerminalRow row) {
    StringBuilder line = new StringBuilder();
    for (TerminalColumn column : columns) {
      line.append(SEPARATOR).append(column.padded(row.cell(column), widths.get(column)));
    }
    return line.toString();
  }
}
