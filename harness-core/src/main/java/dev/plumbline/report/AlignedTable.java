package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of clean cells in aligned columns; columns in which nothing stands are left out. */
final class AlignedTable {
  private final List<String> titles;
  private final int leftAtStart;
  private final int leftAtEnd;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table; its columns are aligned right, except as said.
   *
   * @param leftAtStart how many columns at the start are aligned left
   * @param leftAtEnd how many at the end
   */
  AlignedTable(int leftAtStart, int leftAtEnd, String... titles) {
    this.leftAtStart = leftAtStart;
    this.leftAtEnd = leftAtEnd;
    this.titles = List.of(titles);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Prints the titles and all rows. */
  void print(TerminalPage page) {
    int[] widths = new int[titles.size()];
    boolean[] used = new boolean[titles.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = DisplayWidth.of(page.signs(titles.get(column)));
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], DisplayWidth.of(page.signs(row.get(column))));
        used[column] |= !row.get(column).isEmpty();
      }
    }
    page.line(line(page, titles, widths, used), Paint.DIM);
    rows.forEach(row -> page.line(line(page, row, widths, used), Paint.PLAIN));
  }

  private String line(TerminalPage page, List<String> cells, int[] widths, boolean[] used) {
    StringBuilder line = new StringBuilder("  ");
    for (int column = 0; column < widths.length; column++) {
      if (!used[column]) {
        continue;
      }
      boolean right = column >= leftAtStart && column < widths.length - leftAtEnd;
      String cell = page.signs(cells.get(column));
      line.append(
              right
                  ? DisplayWidth.padLeft(cell, widths[column])
                  : DisplayWidth.padRight(cell, widths[column]))
          .append("  ");
    }
    // Blanks at the end would be cut off with a mark, as if something stood there.
    return line.toString().stripTrailing();
  }
}
