package dev.plumbline.cleanroom.reload;

/**
 * A template or configuration that can't be used. The message is one line that begins with the
 * place, as far as it is known: {@code FILE:LINE:COLUMN: PATH: }, where PATH is like {@code
 * scenarios[2].steps[0].kind}. What is wrong with the syntax has no path.
 */
public final class ConfigurationProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String path;

  private ConfigurationProblem(String message, int line, int column, String path) {
    super(message);
    this.line = line;
    this.column = column;
    this.path = path;
  }

  /** A problem with all of a file. */
  static ConfigurationProblem in(String source, String message) {
    return at(source, 0, 0, "", message);
  }

  /**
   * A problem at a place.
   *
   * @param line from 1; less when it isn't known
   * @param column from 1; less when it isn't known
   * @param path empty when it isn't known, or for the whole
   */
  static ConfigurationProblem at(String source, int line, int column, String path, String message) {
    StringBuilder text = new StringBuilder(source);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    if (!path.isEmpty()) {
      text.append(": ").append(path);
    }
    text.append(": ").append(message);
    return new ConfigurationProblem(
        text.toString(), Math.max(0, line), line > 0 ? Math.max(0, column) : 0, path);
  }

  /** The line, from 1; 0 when it isn't known. */
  public int line() {
    return line;
  }

  /** The column, from 1; 0 when it isn't known. */
  public int column() {
    return column;
  }

  /** The path of the wrong value; empty when it isn't known, or for the whole. */
  public String path() {
    return path;
  }
}
