package dev.plumbline.cli.code;

/**
 * Why the code of a class path can't be told: a broken or oversized archive, a file that can't be
 * read. Nothing is known to be identical then, and everything is measured.
 */
public final class CodeProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_NAME = 200;

  /**
   * A problem.
   *
   * @param message what was wrong and where; of one line
   */
  public CodeProblem(String message) {
    super(message);
  }

  /** A name out of a foreign jar, fit for a terminal: no control characters, not too long. */
  static String cleaned(String foreign) {
    String clean = foreign.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
    return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME - 1) + "…" : clean;
  }
}
