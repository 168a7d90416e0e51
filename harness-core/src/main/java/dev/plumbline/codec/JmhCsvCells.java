package dev.plumbline.codec;

import dev.plumbline.model.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of one row of a JMH table, in whatever locale they were written. */
final class JmhCsvCells {
  private static final int SCORE = 4;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,3})?");

  private final String source;
  private final long line;

  JmhCsvCells(String source, long line) {
    this.source = source;
    this.line = line;
  }

  /**
   * The cells as the header has them. A locale with decimal commas makes two cells of a score when
   * the separator is a comma too, for JMH writes numbers without quotes.
   *
   * @param wanted the number of columns
   */
  List<String> joined(List<String> written, int wanted) throws InputProblem {
    int extra = written.size() - wanted;
    if (extra == 0) {
      return written;
    }
    if (extra != 1 && extra != 2) {
      throw problem("has " + written.size() + " cells; " + wanted + " are expected");
    }
    List<String> cells = new ArrayList<>(written.subList(0, SCORE));
    int next = SCORE;
    for (int number = 0; number < 2; number++) {
      boolean whole = written.get(next).equals("NaN") || written.get(next).endsWith("Infinity");
      cells.add(whole ? written.get(next) : written.get(next) + "." + written.get(next + 1));
      next += whole ? 1 : 2;
    }
    cells.addAll(written.subList(next, written.size()));
    if (cells.size() != wanted) {
      throw problem("has " + written.size() + " cells; " + wanted + " are expected");
    }
    return cells;
  }

  /** A score: with a decimal point or comma, or not a number. */
  double number(String what, String cell) throws InputProblem {
    String text = cell.strip().replace(',', '.');
    switch (text) {
      case "NaN", "\uFFFD", "" -> {
        return Double.NaN;
      }
      case "Infinity", "+Infinity", "∞" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "-Infinity", "-∞" -> {
        return Double.NEGATIVE_INFINITY;
      }
      default -> {
        if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
          throw problem(what + " is " + Excerpt.quoted(cell) + "; a number or NaN is expected");
        }
        return Double.parseDouble(text);
      }
    }
  }

  /** A whole number from {@code least} to a million million. */
  int count(String what, String cell, int least) throws InputProblem {
    String text = cell.strip();
    if (!text.matches("[0-9]{1,12}") || Long.parseLong(text) < least) {
      throw problem(
          what + " is " + Excerpt.quoted(cell) + "; a whole number from " + least + " is expected");
    }
    return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text));
  }

  Mode mode(String cell) throws InputProblem {
    for (Mode mode : Mode.values()) {
      if (mode.shortName().equals(cell)) {
        return mode;
      }
    }
    throw problem(
        "Mode is " + Excerpt.quoted(cell) + "; one of thrpt, avgt, sample, ss is expected");
  }

  private InputProblem problem(String text) {
    return new InputProblem(source, line, 0, text);
  }
}
