package dev.plumbline.codec;

/** Input that can't be read, with the place: what was wrong, and what would be right. */
public final class InputProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final long line;
  private final long column;
  private final String problem;

  /**
   * A problem at a place.
   *
   * @param source name of the file
   * @param line line from 1; 0 when it concerns the file as a whole
   * @param column column from 1; 0 when it concerns the line as a whole
   * @param problem what was wrong and what would be right, without the place
   */
  public InputProblem(String source, long line, long column, String problem) {
    super(place(source, line, column) + ": " + problem);
    this.source = source;
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  private static String place(String source, long line, long column) {
    if (line == 0) {
      return source;
    }
    return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
  }

  /** Name of the file. */
  public String source() {
    return source;
  }

  /** What was wrong and what would be right, without the place. */
  public String problem() {
    return problem;
  }

  /** Line from 1, or 0 when it concerns the file as a whole. */
  public long line() {
    return line;
  }

  /** Column from 1, or 0 when it concerns the line as a whole. */
  public long column() {
    return column;
  }
}
