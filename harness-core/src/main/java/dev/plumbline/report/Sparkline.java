package dev.plumbline.report;

import java.util.List;

/**
 * The course of a fork's iterations in one line: low is fast or slow as the metric has it, the
 * steps are ratios, and what was cut as warm-up stands left of a bar.
 */
final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final String LETTERS = "_.-:=+*#";

  /** The whole height is at least this much in logarithms, so that noise of 1 % stays flat. */
  private static final double LEAST_HEIGHT = 0.10;

  private Sparkline() {}

  /** The bar between warm-up and what is used. */
  static char bar(boolean ascii) {
    return ascii ? '|' : '│';
  }

  /**
   * Draws a course; several iterations share a column, by their mean, where there are too many.
   *
   * @param values over 0 for steps that are ratios; a value that is not finite is drawn as {@code
   *     ?}
   * @param cut how many at the start were cut
   * @param columns the most to draw in, the bar not counted; at least 2
   * @param ascii whether to use ASCII only
   * @return empty for no values
   */
  static String of(List<Double> values, int cut, int columns, boolean ascii) {
    if (values.isEmpty()) {
      return "";
    }
    int most = Math.min(columns, values.size());
    int left =
        cut == 0
            ? 0
            : Math.max(1, Math.min(most - 1, Math.round((float) most * cut / values.size())));
    double[] levels = new double[most];
    fill(levels, 0, left, values.subList(0, cut));
    fill(levels, left, most, values.subList(cut, values.size()));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double level : levels) {
      if (Double.isFinite(level)) {
        low = Math.min(low, level);
        high = Math.max(high, level);
      }
    }
    String steps = ascii ? LETTERS : BLOCKS;
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < most; column++) {
      if (column == left && left > 0) {
        line.append(bar(ascii));
      }
      line.append(step(levels[column], low, Math.max(high - low, LEAST_HEIGHT), steps));
    }
    return line.toString();
  }

  private static void fill(double[] levels, int from, int to, List<Double> values) {
    int columns = to - from;
    for (int column = 0; column < columns; column++) {
      int first = (int) ((long) column * values.size() / columns);
      int last = (int) ((long) (column + 1) * values.size() / columns);
      double sum = 0;
      for (double value : values.subList(first, last)) {
        sum += value;
      }
      levels[from + column] = Math.log(sum / (last - first));
    }
  }

  private static char step(double level, double low, double height, String steps) {
    if (!Double.isFinite(level)) {
      return '?';
    }
    int step = (int) ((level - low) / height * steps.length());
    return steps.charAt(Math.min(steps.length() - 1, step));
  }
}
